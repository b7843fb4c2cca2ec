import { expect, test } from 'vitest'
import { nextFocus } from './focus.ts'

const grace = { id: 'grace', isSpeaking: false }
const tom = { id: 'tom', isSpeaking: true }
const NOW = 100_000

test('on an empty stage nobody stands large', () => {
  expect(nextFocus(undefined, [], NOW)).toBeUndefined()
})

test('until somebody speaks, the first who came stands large', () => {
  expect(nextFocus(undefined, [grace, { ...tom, isSpeaking: false }], NOW)?.attendeeId).toBe('grace')
})

test('whoever speaks stands large', () => {
  expect(nextFocus({ attendeeId: 'grace', spokeAt: NOW - 5000 }, [grace, tom], NOW)?.attendeeId).toBe('tom')
})

test('nobody is moved by a cough: the one before stays two seconds after their last word', () => {
  const before = { attendeeId: 'grace', spokeAt: NOW - 1500 }
  expect(nextFocus(before, [grace, tom], NOW)).toBe(before)
})

test('of two who speak at once the one before stays', () => {
  const before = { attendeeId: 'grace', spokeAt: NOW - 9000 }
  expect(nextFocus(before, [{ ...grace, isSpeaking: true }, tom], NOW)).toEqual({
    attendeeId: 'grace',
    spokeAt: NOW,
  })
})

test('in a silence the last who spoke stays', () => {
  const before = { attendeeId: 'grace', spokeAt: NOW - 60_000 }
  expect(nextFocus(before, [{ ...tom, isSpeaking: false }, grace], NOW)).toBe(before)
})

test('whoever has left the stage stands large no more', () => {
  expect(nextFocus({ attendeeId: 'gone', spokeAt: NOW }, [grace], NOW)?.attendeeId).toBe('grace')
})
