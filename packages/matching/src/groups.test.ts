import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyRoom } from './testing/any-room.ts'
import { match } from './match.ts'
import type { MatchInput, Person } from './match-types.ts'
import { sizesFor } from './seat-groups.ts'
import { couldMeet, pairsIn, together } from './try-everything.ts'

const mentors = { attribute: 'role', value: 'mentor' }
const mentees = { attribute: 'role', value: 'mentee' }
const sides = { one: mentees, other: mentors }
const nothing = { metToday: [], encounters: [], blocks: [], seed: 3 }

describe('tables', () => {
  test('have the size that was asked for, one more or one fewer only where numbers make it so', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 60 }),
        fc.integer({ min: 3, max: 6 }),
        fc.integer(),
        (people, groupSize, seed) => {
          const result = match({ ...nothing, people: crowd(people), groupSize, seed })
          const sizes = result.groups.map(({ members }) => members.length).toSorted((a, b) => a - b)
          expect(sizes).toEqual(sizesFor(people, groupSize).toSorted((a, b) => a - b))
          expect(result.sittingOut).toEqual([])
          expect(Math.max(...sizes)).toBeLessThanOrEqual(Math.min(6, groupSize + 1))
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  test('seat nobody with somebody whom a rule or a block keeps from them', () => {
    fc.assert(
      fc.property(anyRoom(14), fc.integer({ min: 3, max: 6 }), (input, groupSize) => {
        const result = match({ ...input, groupSize })
        const hard = { ...input, metToday: [] }
        expect(pairsIn(result).filter((pair) => !couldMeet(hard, pair))).toEqual([])
        const placed = [
          ...result.groups.flatMap(({ members }) => members),
          ...result.sittingOut.map(({ id }) => id),
        ]
        expect(placed.toSorted()).toEqual(input.people.map(({ id }) => id).toSorted())
      }),
    )
  })

  test.each([
    { people: 12, groupSize: 3, rounds: 4, most: 0 },
    { people: 16, groupSize: 4, rounds: 3, most: 0 },
    { people: 24, groupSize: 4, rounds: 4, most: 0 },
    { people: 30, groupSize: 5, rounds: 3, most: 2 },
  ])(
    'of $people people in groups of $groupSize over $rounds rounds repeat at most $most pairs',
    ({ people, groupSize, rounds, most }) => {
      const metToday: (readonly [string, string])[] = []
      for (let round = 0; round < rounds; round += 1) {
        metToday.push(...pairsIn(match({ ...nothing, people: crowd(people), groupSize, metToday })))
      }
      expect(metToday.length - new Set(metToday.map(together)).size).toBeLessThanOrEqual(most)
    },
  )

  test('mix departments', () => {
    const people = crowd(12).map((person, at) => ({
      ...person,
      attributes: { department: [['Sales', 'Support', 'Legal'][at % 3]!] },
    }))
    const { groups } = match({ ...nothing, people, groupSize: 3 })
    const kinds = groups.map(({ members }) => {
      return new Set(members.map((id) => people.find((person) => person.id === id)!.attributes.department[0]))
        .size
    })
    expect(kinds).toEqual([3, 3, 3, 3])
  })
})

describe('a round of two sides', () => {
  test('gives each of the smaller side one, two or three of the larger, evenly, so that nobody queues', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 36 }),
        fc.integer(),
        (few, many, seed) => {
          fc.pre(many >= few && many <= few * 3)
          const { groups, sittingOut } = match({ ...nothing, ...twoSides(few, many), sides, seed })
          expect(sittingOut).toEqual([])
          expect(groups).toHaveLength(few)
          const sizes = groups.map(({ members }) => members.length)
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
          expect(
            groups.every(({ members }) => members.filter((id) => id.startsWith('few')).length === 1),
          ).toBe(true)
        },
      ),
    )
  })

  test('lets those wait in turn who are more than three to one', () => {
    let { people } = twoSides(2, 10)
    const metToday: (readonly [string, string])[] = []
    for (let round = 0; round < 2; round += 1) {
      const result = match({ ...nothing, people, sides, metToday })
      expect(result.groups.map(({ members }) => members.length)).toEqual([4, 4])
      metToday.push(...pairsIn(result))
      const waiting = new Set(result.sittingOut.map(({ id }) => id))
      people = people.map((person) => {
        return waiting.has(person.id)
          ? { ...person, sittingOutCount: person.sittingOutCount + 1, lastSatOut: round }
          : person
      })
    }
    const counts = people
      .filter(({ id }) => id.startsWith('many'))
      .map(({ sittingOutCount }) => sittingOutCount)
    expect(Math.max(...counts)).toBe(1)
  })

  test('of equal sides brings each of one together with each of the other', () => {
    const metToday: (readonly [string, string])[] = []
    for (let round = 0; round < 7; round += 1) {
      const result = match({ ...nothing, ...twoSides(7, 7), sides, metToday })
      expect(result.groups).toHaveLength(7)
      metToday.push(...pairsIn(result))
    }
    expect(new Set(metToday.map(together)).size).toBe(49)
  })

  test('never brings two together twice, nor whom a block keeps apart', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 6 }),
        fc.integer({ min: 2, max: 18 }),
        fc.integer(),
        (few, many, seed) => {
          const input: MatchInput = {
            ...nothing,
            ...twoSides(few, many),
            sides,
            seed,
            blocks: [
              ['few0', 'many0'],
              ['many0', 'many1'],
            ],
          }
          const first = pairsIn(match(input))
          const second = pairsIn(match({ ...input, metToday: first }))
          const kept = { ...input, metToday: first }
          expect(first.filter((pair) => !couldMeet(input, pair))).toEqual([])
          expect(second.filter((pair) => !couldMeet(kept, pair))).toEqual([])
        },
      ),
    )
  })

  test('seats nobody when a side is empty', () => {
    expect(match({ ...nothing, ...twoSides(0, 4), sides }).groups).toEqual([])
  })
})

function twoSides(few: number, many: number): { people: Person[] } {
  return { people: [...named('few', few, 'mentor'), ...named('many', many, 'mentee')] }
}

function crowd(size: number): Person[] {
  return Array.from({ length: size }, (_, at) => ({ id: `p${at}`, sittingOutCount: 0 }))
}

function named(name: string, size: number, role: string): Person[] {
  return Array.from({ length: size }, (_, at) => ({
    id: `${name}${at}`,
    sittingOutCount: 0,
    attributes: { role: [role] },
  }))
}
