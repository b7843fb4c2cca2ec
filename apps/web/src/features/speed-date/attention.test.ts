import { expect, test } from 'vitest'
import { nextUnseen, type Attention, type Stage, type Unseen } from './attention.ts'

const second = (seconds: number) => new Date(Date.parse('2026-11-26T08:48:00Z') + seconds * 1000)
const never: Attention = { pressedAt: null, hiddenSince: null }
const pressed = (seconds: number): Attention => ({ pressedAt: second(seconds), hiddenSince: null })

/** The gathering opens at 0, the first bell rings at 60, the second at 400. */
const gathering: Stage = { talkSince: undefined, lastBell: second(0), isAbsent: false }
const first: Stage = { talkSince: second(60), lastBell: second(0), isAbsent: false }
const pause: Stage = { talkSince: undefined, lastBell: second(60), isAbsent: false }
const next: Stage = { talkSince: second(400), lastBell: second(60), isAbsent: false }

/** One look after the other, as a page does. */
function follow(...looks: readonly (readonly [Stage, Attention])[]): boolean | undefined {
  let unseen: Unseen | undefined
  for (const [stage, attention] of looks) unseen = nextUnseen(unseen, stage, attention)
  return unseen?.isUnseen
}

test('nobody is on camera at the bell who has pressed nothing', () => {
  expect(follow([gathering, never], [first, never])).toBe(true)
})

test('whoever pressed since the gathering opened is on camera at the first bell', () => {
  expect(follow([gathering, pressed(10)], [first, pressed(10)])).toBe(false)
})

test('a press before the last bell is none for the next', () => {
  expect(follow([first, pressed(10)], [pause, pressed(10)], [next, pressed(10)])).toBe(true)
  expect(follow([first, pressed(10)], [pause, pressed(90)], [next, pressed(90)])).toBe(false)
})

test('nobody is on camera at the bell whose page is out of sight, however lately they pressed', () => {
  const hidden = { pressedAt: second(55), hiddenSince: second(58) }
  expect(follow([gathering, hidden], [first, hidden])).toBe(true)
})

test('to have the page in sight again is not enough, a press is', () => {
  const hidden = { pressedAt: second(55), hiddenSince: second(58) }
  expect(follow([gathering, hidden], [first, hidden], [first, pressed(55)])).toBe(true)
  expect(follow([gathering, hidden], [first, hidden], [first, pressed(66)])).toBe(false)
})

test('a page that goes out of sight in the middle of a talk changes nothing', () => {
  const hidden = { pressedAt: second(10), hiddenSince: second(100) }
  expect(follow([gathering, pressed(10)], [first, pressed(10)], [first, hidden])).toBe(false)
})

test('with no break between, the bell asks whether one pressed during the round', () => {
  expect(follow([gathering, pressed(10)], [first, pressed(10)], [next, pressed(10)])).toBe(true)
  expect(follow([gathering, pressed(10)], [first, pressed(90)], [next, pressed(90)])).toBe(false)
})

test('after a reload in a talk the server is believed, until a press', () => {
  const absent = { ...first, isAbsent: true }
  expect(follow([first, never])).toBe(false)
  expect(follow([absent, never])).toBe(true)
  expect(follow([absent, never], [absent, pressed(70)])).toBe(false)
  expect(follow([absent, never], [first, never])).toBe(true)
})

test('a page that was there at the bell knows better than a server that a sign has not reached', () => {
  expect(follow([gathering, pressed(55)], [{ ...first, isAbsent: true }, pressed(55)])).toBe(false)
})
