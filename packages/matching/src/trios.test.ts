import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { match } from './match.ts'
import type { MatchInput, MatchResult, Person } from './match-types.ts'
import { pairsIn, together, triosIn } from './try-everything.ts'

type Pair = readonly [string, string]

const nothing = { metToday: [], encounters: [], blocks: [], seed: 1 }

describe('an odd number of people', () => {
  test('who have not met are all seated, with one trio', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer(), (half, seed) => {
        const result = match({ ...nothing, people: crowd(half * 2 + 1), seed })
        expect(result.sittingOut).toEqual([])
        expect(result.groups).toHaveLength(half)
        expect(triosIn(result)).toHaveLength(1)
      }),
    )
  })

  test('become a pair and a trio when a fifth joins four who have had two rounds', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const before = playEvening(crowd(4), { rounds: 2, seed })
        const people = [...before.people, ...crowd(1, 'late')]
        const result = match({ ...nothing, people, metToday: before.metToday, seed })
        expect(result).toMatchObject({ groups: [{}, {}], sittingOut: [] })
        expect(triosIn(result)).toHaveLength(1)
      }),
    )
  })

  test('leave one over with a reason when nobody can be joined', () => {
    const metToday = [['p0', 'p1'] as const]
    const { groups, sittingOut } = match({ ...nothing, people: crowd(3), metToday })
    expect(groups).toMatchObject([{ members: expect.arrayContaining(['p2']) }])
    expect(sittingOut).toMatchObject([{ reason: 'odd-number' }])
  })

  test('who are told to keep to pairs leave one over', () => {
    const { groups, sittingOut } = match({ ...nothing, people: crowd(5), trios: false })
    expect(groups.map(({ members }) => members.length)).toEqual([2, 2])
    expect(sittingOut).toHaveLength(1)
  })
})

describe('several people left over', () => {
  test('join different pairs, each one whose two they may both meet', () => {
    const blocks = [...across(['a', 'b', 'c'], ['d', 'e', 'f'])]
    const people = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, sittingOutCount: 0 }))
    const { groups } = match({ ...nothing, people, blocks })
    expect(groups.map(({ members }) => members.join('')).toSorted()).toEqual(['abc', 'def'])
  })

  test('have others paired anew where no pair could be joined as it is', () => {
    const fresh: Pair[] = [
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
      ['a', 'd'],
      ['d', 'e'],
    ]
    const people = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, sittingOutCount: 0 }))
    for (let seed = 0; seed < 20; seed += 1) {
      const { groups } = match({ ...nothing, people, metToday: allBut(people, fresh), seed })
      expect(groups.map(({ members }) => members.join('')).toSorted()).toEqual(['abc', 'de'])
    }
  })
})

describe('the seats in trios', () => {
  test('go to those who like threes', () => {
    const people = crowd(9).map((person, at) => ({ ...person, trioCount: at, likesThrees: at > 5 }))
    expect(triosIn(match({ ...nothing, people }))).toEqual([['p6', 'p7', 'p8']])
  })

  test('go to two who like threes even if a third who does was in none so far', () => {
    const people = crowd(7).map((person, at) => ({
      ...person,
      trioCount: at > 4 ? 3 : 0,
      likesThrees: at > 3,
    }))
    const metToday = [['p4', 'p5'] as const, ['p4', 'p6'] as const]
    const [trio] = triosIn(match({ ...nothing, people, metToday }))
    expect(trio).toEqual(expect.arrayContaining(['p5', 'p6']))
  })

  test('of people who may all meet each other are never two apart while they are here', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 15 }),
        fc.array(comingAndGoing()),
        fc.integer(),
        (size, moves, seed) => {
          let people = crowd(size)
          const here = new Set(people.map(({ id }) => id))
          for (const [round, { gone, come }] of moves.entries()) {
            people = seatsAdded(people, match({ ...nothing, people, seed }))
            expect(apart(people.filter(({ id }) => here.has(id)))).toBeLessThan(2)
            const left = people.filter((_, at) => !gone.includes(at))
            people = [...left, ...crowd(come, `late-${round}-`)]
          }
        },
      ),
    )
  })

  test.each([9, 11, 21, 33, 63])('are shared out evenly among %i people who meet nobody twice', (size) => {
    const { metToday, seatsApart, sittingOut } = playEvening(crowd(size), {
      rounds: roundsWanted(size),
      seed: size,
    })
    expect(new Set(metToday.map(together)).size).toBe(metToday.length)
    expect({ seatsApart, sittingOut }).toEqual({ seatsApart: 1, sittingOut: 0 })
  })

  test('of three, five and seven people last as long as promised, whatever the draw', () => {
    fc.assert(
      fc.property(fc.constantFrom(3, 5, 7), fc.integer(), (size, seed) => {
        const rounds = Math.max(1, roundsWanted(size))
        const { metToday, sittingOut } = playEvening(crowd(size), { rounds, seed })
        expect(new Set(metToday.map(together)).size).toBe(metToday.length)
        expect(sittingOut).toBe(0)
      }),
    )
  })

  test('are even in forty evenings on which people come and go and meet nobody twice', () => {
    const evenings = Array.from({ length: 40 }, (_, seed) => {
      return playEvening(crowd(21), { rounds: 8, seed, turnover: 1 })
    })
    expect(evenings.map(({ sittingOut }) => sittingOut)).toEqual(evenings.map(() => 0))
    expect(evenings.filter(({ seatsApart }) => seatsApart > 1)).toEqual([])
  })
})

interface Evening {
  readonly rounds: number
  readonly seed: number
  /** How many of those who came later go, and how many come, after each round. */
  readonly turnover?: number
}

/** Plays rounds one after the other; `seatsApart` is how far those who were here throughout ever were. */
function playEvening(start: readonly Person[], { rounds, seed, turnover = 0 }: Evening) {
  const metToday: Pair[] = []
  let people = [...start]
  let seatsApart = 0
  let sittingOut = 0
  for (let round = 0; round < rounds; round += 1) {
    const result = match({ ...nothing, people, metToday, seed })
    metToday.push(...pairsIn(result))
    sittingOut += result.sittingOut.length
    people = seatsAdded(people, result)
    seatsApart = Math.max(seatsApart, apart(people.slice(0, start.length)))
    const newest = people.slice(start.length + (round % 3 === 0 ? turnover : 0))
    people = [...people.slice(0, start.length), ...newest, ...crowd(turnover, `late-${round}-`)]
  }
  return { people, metToday, seatsApart, sittingOut }
}

function roundsWanted(size: number): number {
  return Math.floor((size * (size - 1)) / (size + 3)) - 1
}

function seatsAdded(people: readonly Person[], result: MatchResult): Person[] {
  const seated = new Set(triosIn(result).flat())
  return people.map((person) => {
    return seated.has(person.id) ? { ...person, trioCount: (person.trioCount ?? 0) + 1 } : person
  })
}

function apart(people: readonly Person[]): number {
  const seats = people.map(({ trioCount = 0 }) => trioCount)
  return seats.length > 0 ? Math.max(...seats) - Math.min(...seats) : 0
}

function comingAndGoing() {
  return fc.record({
    gone: fc.uniqueArray(fc.nat({ max: 20 }), { maxLength: 3 }),
    come: fc.nat({ max: 3 }),
  })
}

function crowd(size: number, name = 'p'): Person[] {
  return Array.from({ length: size }, (_, at) => ({ id: `${name}${at}`, sittingOutCount: 0 }))
}

function across(some: readonly string[], others: readonly string[]): Pair[] {
  return some.flatMap((one) => others.map((other): Pair => [one, other]))
}

function allBut(people: MatchInput['people'], fresh: readonly Pair[]): Pair[] {
  const kept = new Set(fresh.map(together))
  const ids = people.map(({ id }) => id)
  return across(ids, ids).filter((pair) => pair[0] < pair[1] && !kept.has(together(pair)))
}
