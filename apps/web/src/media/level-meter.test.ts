import { expect, test } from 'vitest'
import { levelOf } from './level-meter.ts'

const tone = (amplitude: number) =>
  Float32Array.from({ length: 512 }, (_, index) => amplitude * Math.sin((index / 512) * 16 * Math.PI))

test('silence is 0', () => {
  expect(levelOf(tone(0))).toBe(0)
})

test('louder is more', () => {
  expect(levelOf(tone(0.2))).toBeGreaterThan(levelOf(tone(0.1)))
})

test('however loud, it is at most 1', () => {
  expect(levelOf(tone(1))).toBe(1)
})
