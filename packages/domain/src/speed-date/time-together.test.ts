import { expect, test } from 'vitest'
import { secondsTogether } from './time-together.ts'

const at = (second: number) => new Date(Date.UTC(2026, 10, 24, 10, 0, second))
const away = (since: number, back: number) => [at(since).toISOString(), at(back).toISOString()] as const
const talk = { from: at(0), until: at(26) }

test('two who were there all the time were together all the time', () => {
  expect(secondsTogether(talk, [])).toBe(26)
})

test('what each of two missed is taken off', () => {
  expect(secondsTogether(talk, [away(2, 6), away(10, 13)])).toBe(19)
})

test('what two missed at the same time, as when a server dies, is taken off once', () => {
  expect(secondsTogether(talk, [away(2, 11), away(3, 12)])).toBe(16)
})

test('a short absence within a long one takes off nothing more', () => {
  expect(secondsTogether(talk, [away(2, 20), away(5, 6)])).toBe(8)
})

test('an absence before the talk or past its end counts for what of it falls into the talk', () => {
  expect(secondsTogether({ from: at(10), until: at(20) }, [away(0, 12), away(18, 40)])).toBe(6)
  expect(secondsTogether({ from: at(20), until: at(10) }, [])).toBe(0)
})
