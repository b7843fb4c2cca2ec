import { expect, test } from 'vitest'
import { pitchOf } from './pitch-of.ts'
import { SAMPLE_RATE, toneOf } from './tone.ts'

/** The tone for some tenths of a second. */
function played(pitch: number, pieces: number): Int16Array {
  const tone = toneOf(pitch)
  return Int16Array.from(
    Array.from({ length: pieces }, (_, index) => [...(tone[index % tone.length] ?? [])]).flat(),
  )
}

test.for([300, 440, 700, 1013, 2999])('a tone of %d hertz is heard as such', (pitch) => {
  expect(pitchOf(played(pitch, 5), SAMPLE_RATE)).toBe(pitch)
})

test('the tone goes on without a seam after its second', () => {
  const samples = played(441, 20)
  const step = (index: number) => Math.abs((samples[index + 1] ?? 0) - (samples[index] ?? 0))
  const most = Math.max(...Array.from({ length: 1000 }, (_, index) => step(index)))
  expect(step(SAMPLE_RATE - 1)).toBeLessThanOrEqual(most + 1)
})

test('silence has no pitch, and neither has less than a wave', () => {
  expect(pitchOf(new Int16Array(4800), SAMPLE_RATE)).toBeUndefined()
  expect(pitchOf(new Int16Array(4800).fill(9000), SAMPLE_RATE)).toBeUndefined()
  expect(pitchOf(new Int16Array(0), SAMPLE_RATE)).toBeUndefined()
})

test('a tone is soft', () => {
  expect(Math.max(...played(440, 10))).toBeLessThan(32_767 / 4)
})
