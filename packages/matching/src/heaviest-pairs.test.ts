import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { heaviestPairs } from './heaviest-pairs.ts'
import { createRandom } from './random.ts'

describe('the heaviest pairs', () => {
  test('weigh as much as the best of all ways to pair everybody up', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(2, 4, 6, 8, 10),
        fc.integer(),
        fc.integer({ min: 1, max: 40 }),
        (size, seed, most) => {
          const weights = symmetric(size, { seed, most, missing: 0.25 })
          const best = heaviestByTrying(weights, [...weights.keys()])
          const mates = heaviestPairs(size, (a, b) => weights[a]![b]!)
          expect(mates ? weightOf(mates, weights) : -Infinity).toBe(best)
        },
      ),
      { numRuns: 1500 },
    )
  })

  test('of many people have duals that prove them heaviest: no two pairs gain by a swap, and each is mutual', () => {
    const weights = symmetric(120, { seed: 4, most: 9, missing: 0.5 })
    const mates = heaviestPairs(120, (a, b) => weights[a]![b]!)!
    expect([...mates].every((mate, person) => mates[mate] === person && weights[person]![mate]! > 0)).toBe(
      true,
    )
    const gains = [...mates].flatMap((mate, a) => {
      return [...mates.keys()].filter((b) => {
        const mine = weights[a]![b]!
        const theirs = weights[mate]![mates[b]!]!
        return (
          b !== a &&
          b !== mate &&
          mine > 0 &&
          theirs > 0 &&
          mine + theirs > weights[a]![mate]! + weights[b]![mates[b]!]!
        )
      })
    })
    expect(gains).toEqual([])
  })

  test('are none where somebody cannot be paired', () => {
    expect(heaviestPairs(4, (a, b) => (a === 0 || b === 0 ? 1 : 0))).toBeUndefined()
    expect(heaviestPairs(0, () => 1)).toEqual(new Int32Array(0))
  })
})

function symmetric(
  size: number,
  { seed, most, missing }: { seed: number; most: number; missing: number },
): number[][] {
  const random = createRandom(seed)
  const weights = Array.from({ length: size }, () => Array.from({ length: size }, () => 0))
  for (let a = 0; a < size; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const weight = random() < missing ? 0 : 1 + Math.floor(random() * most)
      weights[a]![b] = weight
      weights[b]![a] = weight
    }
  }
  return weights
}

function weightOf(mates: Int32Array, weights: readonly number[][]): number {
  return mates.reduce((sum, mate, person) => sum + weights[person]![mate]!, 0) / 2
}

function heaviestByTrying(weights: readonly number[][], [first, ...others]: readonly number[]): number {
  if (first === undefined) return 0
  return Math.max(
    -Infinity,
    ...others.map((other) => {
      const weight = weights[first]![other]!
      if (weight === 0) return -Infinity
      return (
        weight +
        heaviestByTrying(
          weights,
          others.filter((person) => person !== other),
        )
      )
    }),
  )
}
