import { describe, expect, test } from 'vitest'
import { listCandidates } from './candidates.ts'
import { connect, createGraph } from './graph.ts'
import { heaviestPairs } from './heaviest-pairs.ts'
import { createRandom } from './random.ts'
import type { Scores } from './scores.ts'
import { seatNearly } from './seat-best.ts'

describe('pairs of many people', () => {
  test('weigh within two hundredths of the heaviest there are', () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const { scores, allowed, people } = roomOf(80, { seed, missing: 0.2, most: 60 })
      const mates = pairedAnyhow(people)
      seatNearly(allowed, scores, { mates, people })
      const exact = heaviestPairs(80, (a, b) => scores.points[a * 80 + b]!)!
      expect(weightOf(scores, mates) / weightOf(scores, exact)).toBeGreaterThan(0.98)
    }
  })

  test('seat everybody, and only with whom they may meet, where few may meet', () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const { scores, allowed, people } = roomOf(40, { seed, missing: 0.8, most: 9 })
      const mates = pairedAnyhow(people)
      if (heaviestPairs(40, (a, b) => scores.points[a * 40 + b]!) === undefined) continue
      seatNearly(allowed, scores, { mates, people })
      const faults = [...mates].filter((mate, a) => mates[mate] !== a || scores.points[a * 40 + mate] === 0)
      expect(faults).toEqual([])
    }
  })
})

describe('candidates', () => {
  test('are those with the highest scores, and of equals who comes next', () => {
    const points = new Uint8ClampedArray(25).fill(5)
    for (let person = 0; person < 5; person += 1) points[person * 6] = 0
    points[0 * 5 + 4] = 9
    const scores: Scores = { size: 5, points, isFlat: false }
    const { list } = listCandidates(scores, Int32Array.of(0, 1, 2, 3, 4), 2)
    expect([...list]).toEqual([1, 4, 2, 3, 3, 4, 4, 0, 0, 1])
  })

  test('are fewer where somebody may meet few', () => {
    const scores: Scores = { size: 3, points: Uint8ClampedArray.of(0, 7, 0, 7, 0, 0, 0, 0, 0), isFlat: false }
    expect([...listCandidates(scores, Int32Array.of(0, 1, 2), 2).list]).toEqual([1, -1, 0, -1, -1, -1])
  })
})

function roomOf(size: number, { seed, missing, most }: { seed: number; missing: number; most: number }) {
  const random = createRandom(seed)
  const points = new Uint8ClampedArray(size * size)
  const allowed = createGraph(size)
  for (let a = 0; a < size; a += 1) {
    for (let b = 0; b < a; b += 1) {
      if (random() < missing) continue
      connect(allowed, a, b)
      points[a * size + b] = 1 + Math.floor(random() * most)
      points[b * size + a] = points[a * size + b]!
    }
  }
  const scores: Scores = { size, points, isFlat: false }
  return { scores, allowed, people: Int32Array.from({ length: size }, (_, at) => at) }
}

function pairedAnyhow(people: Int32Array): Int32Array {
  return people.map((person) => person ^ 1)
}

function weightOf({ points, size }: Scores, mates: Int32Array): number {
  return mates.reduce((sum, mate, person) => sum + points[person * size + mate]!, 0)
}
