import { expect, test } from 'vitest'
import { turnAt, type TurnTaker } from './turns.ts'

const time = { from: second(0), until: second(300) }
const [noor, sipho, tom] = ['noor', 'sipho', 'tom'].map((id, position) => taker(id, position))
const trio = [noor, sipho, tom].filter((one) => one !== undefined)

test.for([
  [0, 'noor'],
  [99, 'noor'],
  [100, 'sipho'],
  [200, 'tom'],
  [299, 'tom'],
  [300, undefined],
] as const)('of five minutes, at second %i the turn is %s', ([at, turn]) => {
  expect(turnAt(trio, time, second(at))).toBe(turn)
})

test('turns follow the positions, however the three are listed', () => {
  expect(turnAt(trio.toReversed(), time, second(0))).toBe('noor')
})

test('whoever listens first has no turn, and the two others share the time', () => {
  const listening = trio.map((one) => ({ ...one, isListening: one.id === 'noor' }))
  expect(turnAt(listening, time, second(0))).toBe('sipho')
  expect(turnAt(listening, time, second(150))).toBe('tom')
})

test('two have no turns', () => {
  expect(turnAt(trio.slice(0, 2), time, second(10))).toBeUndefined()
})

test('before the third has come there are no turns', () => {
  expect(turnAt(trio, { ...time, from: second(60) }, second(59))).toBeUndefined()
  expect(turnAt(trio, { ...time, from: second(60) }, second(60))).toBe('noor')
})

function taker(id: string, position: number): TurnTaker {
  return { id, position, isListening: false }
}

function second(seconds: number): Date {
  return new Date(Date.parse('2026-11-26T08:48:00Z') + seconds * 1000)
}
