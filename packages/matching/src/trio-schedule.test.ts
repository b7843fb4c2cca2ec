import { expect, test } from 'vitest'
import { scheduleFor } from './trio-schedule.ts'

const sizes = Array.from({ length: 28 }, (_, at) => 9 + at * 2)

test('the schedule of every odd number up to 63 seats all in each round, and brings nobody together twice', () => {
  const faults = sizes.filter((size) => {
    const rounds = scheduleFor(size)
    const pairs = rounds.flatMap(({ trio: [a, b, c], couples }) => [...couples, [a, b], [a, c], [b, c]])
    const met = new Set(pairs.map(([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`))
    const seatsAll = rounds.every(({ trio, couples }) => new Set([...trio, ...couples.flat()]).size === size)
    return !seatsAll || met.size < pairs.length
  })
  expect(faults).toEqual([])
})

test('the schedule of every odd number up to 63 is one round short of what its pairs are enough for', () => {
  const missing = sizes.filter((size) => {
    const most = Math.floor((size * (size - 1)) / (size + 3))
    return scheduleFor(size).length !== most - 1
  })
  expect(missing).toEqual([])
})

test('the schedule of every odd number up to 63 never has anybody two seats in trios ahead of another', () => {
  const unfair = sizes.filter((size) => {
    const seats = Array.from({ length: size }, () => 0)
    return scheduleFor(size).some(({ trio }) => {
      for (const person of trio) seats[person]! += 1
      return Math.max(...seats) - Math.min(...seats) > 1
    })
  })
  expect(unfair).toEqual([])
})
