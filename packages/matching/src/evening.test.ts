import { describe, expect, test } from 'vitest'
import { match } from './match.ts'
import type { MatchInput, Person } from './match-types.ts'
import { createRandom } from './random.ts'
import { pairsIn, together } from './try-everything.ts'

type Pair = readonly [string, string]

describe('an evening', () => {
  test.each([2, 4, 6, 8, 10, 12, 18, 28, 64])(
    'of %i people who all stay brings each together with each',
    (size) => {
      const rounds = playRounds(crowd(size), { rounds: size - 1, seed: size })
      expect(rounds.every(({ pairs }) => pairs.length === size / 2)).toBe(true)
      expect(new Set(rounds.flatMap(({ pairs }) => pairs.map(together))).size).toBe((size * (size - 1)) / 2)
    },
  )

  test.each([3, 5, 7, 9, 11, 17, 63])('of %i people in pairs who all stay lets each sit out once', (size) => {
    const rounds = playRounds(crowd(size), { rounds: size, seed: size, trios: false })
    expect(new Set(rounds.flatMap(({ pairs }) => pairs.map(together))).size).toBe((size * (size - 1)) / 2)
    const everybody = rounds.flatMap(({ sittingOut }) => sittingOut)
    expect(everybody.toSorted()).toEqual(
      crowd(size)
        .map(({ id }) => id)
        .toSorted(),
    )
  })

  test('on which people come and go brings nobody together twice', () => {
    const met = playRounds(crowd(21), { rounds: 8, seed: 5, turnover: 2 }).flatMap(({ pairs }) =>
      pairs.map(together),
    )
    expect(new Set(met).size).toBe(met.length)
  })

  test('in pairs on which people come and go lets nobody sit out two rounds running', () => {
    const rounds = playRounds(crowd(21), { rounds: 8, seed: 6, turnover: 2, trios: false })
    const twice = rounds.flatMap(({ sittingOut }, at) => {
      return sittingOut.filter((id) => rounds[at - 1]?.sittingOut.includes(id))
    })
    expect(twice).toEqual([])
  })

  test('of five hundred people seats all in each round, whatever they did before', () => {
    const random = createRandom(8)
    const anybody = () => `p${Math.floor(random() * 500)}`
    const encounters = Array.from({ length: 5000 }, () => ({ a: anybody(), b: anybody() }))
    const rounds = playRounds(crowd(500), { rounds: 6, seed: 8, turnover: 10, encounters })
    expect(rounds.map(({ pairs }) => pairs.length)).toEqual([250, 250, 250, 250, 250, 250])
  })
})

interface Evening {
  readonly rounds: number
  readonly seed: number
  /** How many go, and how many come, after each round. */
  readonly turnover?: number
  readonly encounters?: MatchInput['encounters']
  readonly trios?: boolean
}

function playRounds(start: Person[], { rounds, seed, turnover = 0, encounters = [], trios }: Evening) {
  const metToday: Pair[] = []
  let people = start
  return Array.from({ length: rounds }, (_, round) => {
    const result = match({ people, metToday, encounters, blocks: [], seed, trios })
    const pairs = pairsIn(result)
    metToday.push(...pairs)
    const sittingOut = result.sittingOut.map(({ id }) => id)
    people = people.map((person) => (sittingOut.includes(person.id) ? satOut(person, round) : person))
    people = [...people.slice(turnover), ...crowd(turnover, `late-${round}-`)]
    return { pairs, sittingOut }
  })
}

function satOut(person: Person, round: number): Person {
  return { ...person, sittingOutCount: person.sittingOutCount + 1, lastSatOut: round }
}

function crowd(size: number, name = 'p'): Person[] {
  return Array.from({ length: size }, (_, at) => ({ id: `${name}${at}`, sittingOutCount: 0 }))
}
