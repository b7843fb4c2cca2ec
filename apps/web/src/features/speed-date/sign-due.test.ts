import type { Signs } from '@stamtafel/domain'
import { expect, test } from 'vitest'
import { signDue, type Occasion, type Told } from './sign-due.ts'

const second = (seconds: number) => new Date(Date.parse('2026-11-26T08:48:00Z') + seconds * 1000)
const nothing: Signs = { pressedAt: null, activeAt: null, hiddenSince: null }
const untold: Told = { pressedAt: null, activeAt: null, isHidden: false }
const gathering: Occasion = {
  lastBell: second(0),
  talkSince: undefined,
  isUnseen: true,
  isAbsent: false,
  isSilent: false,
}
const talk: Occasion = { ...gathering, lastBell: second(60), talkSince: second(60), isUnseen: false }

test('of nothing nothing is told', () => {
  expect(signDue(nothing, untold, gathering)).toBeUndefined()
})

test('the first press after each bell is told, and no other', () => {
  const pressed = { ...nothing, pressedAt: second(5) }
  expect(signDue(pressed, untold, gathering)).toBe('pressed')
  expect(
    signDue({ ...nothing, pressedAt: second(9) }, { ...untold, pressedAt: second(5) }, gathering),
  ).toBeUndefined()
  expect(signDue(pressed, { ...untold, pressedAt: second(5) }, talk)).toBeUndefined()
  expect(signDue({ ...nothing, pressedAt: second(61) }, { ...untold, pressedAt: second(5) }, talk)).toBe(
    'pressed',
  )
})

test('the first motion in a talk is told, unless a press in it was', () => {
  const moved = { ...nothing, activeAt: second(70) }
  expect(signDue(moved, untold, talk)).toBe('active')
  expect(signDue(moved, { ...untold, activeAt: second(70) }, talk)).toBeUndefined()
  expect(signDue(moved, { ...untold, pressedAt: second(65) }, talk)).toBeUndefined()
  expect(signDue(moved, untold, gathering)).toBeUndefined()
})

test('every change of sight is told first', () => {
  const hidden = { ...nothing, pressedAt: second(5), hiddenSince: second(6) }
  expect(signDue(hidden, untold, gathering)).toBe('hidden')
  expect(signDue(nothing, { ...untold, isHidden: true }, gathering)).toBe('seen')
})

test('whom the server takes for absent although they looked at the bell says so at once, and once', () => {
  const looked = { ...nothing, pressedAt: second(50) }
  const told = { ...untold, pressedAt: second(50) }
  const absent = { ...talk, isAbsent: true }
  expect(signDue(looked, told, absent)).toBe('pressed')
  expect(signDue(looked, { ...told, pressedAt: second(61) }, absent)).toBeUndefined()
})

test('whoever did not look at the bell is not told of before they press', () => {
  const absent = { ...talk, isAbsent: true, isUnseen: true }
  expect(signDue({ ...nothing, pressedAt: second(-90) }, untold, absent)).toBeUndefined()
  expect(signDue({ ...nothing, pressedAt: second(64) }, untold, { ...absent, isUnseen: false })).toBe(
    'pressed',
  )
})

test('of whoever has been silent every press is told', () => {
  const silent = { ...gathering, isSilent: true }
  expect(signDue({ ...nothing, pressedAt: second(9) }, { ...untold, pressedAt: second(5) }, silent)).toBe(
    'pressed',
  )
})
