import type { TableView } from '@stamtafel/contracts'
import { expect, test } from 'vitest'
import { floorFor, floorsOf } from './floors.ts'

const noor = { attendeeId: 'noor', name: 'Noor Haddad', seat: 1, isAway: false }

function tables(count: number, sitters: Readonly<Record<number, typeof noor>> = {}): TableView[] {
  return Array.from({ length: count }, (_, index) => {
    const sitter = sitters[index + 1]
    const people = sitter ? [sitter] : []
    const number = index + 1
    return { id: `t${number}`, number, topic: null, seats: 4, seatsLeft: 4 - people.length, people }
  })
}

test('a floor holds twelve tables, and more people open the next', () => {
  expect(floorsOf(tables(12)).map(({ length }) => length)).toEqual([12])
  expect(floorsOf(tables(25)).map(({ length }) => length)).toEqual([12, 12, 1])
  expect(floorsOf([])).toEqual([[]])
})

test('one comes in on the floor of one’s own table', () => {
  const floors = floorsOf(tables(30, { 2: { ...noor, attendeeId: 'sam' }, 26: noor }))
  expect(floorFor(floors, 'noor')).toBe(2)
})

test('else where somebody sits beside a free seat, so that nobody looks at an empty room', () => {
  expect(floorFor(floorsOf(tables(30, { 14: noor })), 'sam')).toBe(1)
  expect(floorFor(floorsOf(tables(30)), 'sam')).toBe(0)
})
