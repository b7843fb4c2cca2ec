import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { match } from './match.ts'
import type { MatchInput } from './match-types.ts'
import {
  couldMeet,
  everyMatching,
  everySeating,
  pairsIn,
  pairsOf,
  together,
  triosIn,
} from './try-everything.ts'

describe('one round', () => {
  test('seats everybody in exactly one group of two or three or lets them sit out', () => {
    fc.assert(
      fc.property(room(), (input) => {
        const { groups, sittingOut } = match(input)
        const placed = [...groups.flatMap(({ members }) => members), ...sittingOut.map(({ id }) => id)]
        expect(placed.toSorted()).toEqual(input.people.map(({ id }) => id).toSorted())
        expect(groups.every(({ members }) => members.length === 2 || members.length === 3)).toBe(true)
      }),
    )
  })

  test('brings nobody together twice on one day', () => {
    fc.assert(
      fc.property(room(), (input) => {
        const met = new Set(input.metToday.map(together))
        expect(pairsIn(match(input)).filter((pair) => met.has(together(pair)))).toEqual([])
      }),
    )
  })

  test('never brings two together of whom one blocked the other', () => {
    fc.assert(
      fc.property(room(), (input) => {
        const blocked = new Set(input.blocks.map(together))
        expect(pairsIn(match(input)).filter((pair) => blocked.has(together(pair)))).toEqual([])
      }),
    )
  })

  test('has as many groups as any round could have pairs', () => {
    fc.assert(
      fc.property(room(), (input) => {
        const most = Math.max(...everyMatching(input).map((pairs) => pairs.length))
        expect(match(input).groups).toHaveLength(most)
        expect(most).toBeLessThanOrEqual(Math.floor(input.people.length / 2))
      }),
    )
  })

  test('lets as few people sit out as any round of twos and threes could', () => {
    fc.assert(
      fc.property(room(), (input) => {
        const seated = Math.max(...everySeating(input).map((groups) => groups.flat().length))
        expect(match(input).sittingOut).toHaveLength(input.people.length - seated)
      }),
    )
  })

  test('has three together only to take in somebody who would be left over', () => {
    fc.assert(
      fc.property(room(), (input) => {
        const inPairs = match({ ...input, trios: false })
        const result = match(input)
        expect(triosIn(inPairs)).toEqual([])
        expect(triosIn(result)).toHaveLength(inPairs.sittingOut.length - result.sittingOut.length)
      }),
    )
  })

  test('has the trio with the best right to be one, and of equals the one of strangers', () => {
    fc.assert(
      fc.property(room(), (input) => {
        const [trio, another] = triosIn(match({ ...input, familiar: 0 }))
        fc.pre(trio !== undefined && another === undefined)
        const seatings = everySeating(input).toSorted((a, b) => b.flat().length - a.flat().length)
        const possible = seatings
          .filter((groups) => groups.flat().length === seatings[0]!.flat().length)
          .map((groups) => groups.filter(({ length }) => length === 3))
          .filter((trios) => trios.length === 1)
          .map(([only]) => rightOf(input, only!))
        expect(rightOf(input, trio)).toEqual(possible.toSorted(compareLists)[0])
      }),
    )
  })

  test('leaves those over whose claim to a seat is the weakest', () => {
    fc.assert(
      fc.property(room(), (input) => {
        const best = everyMatching(input)
          .map((pairs) => claimsOf(input, pairs))
          .toSorted(compareLists)
          .at(-1)
        expect(claimsOf(input, pairsIn(match({ ...input, trios: false })))).toEqual(best)
      }),
    )
  })

  test('does not let somebody sit out twice running who could be seated', () => {
    fc.assert(
      fc.property(room(), (input) => {
        const [first, ...others] = input.people
        fc.pre(first !== undefined && others.some(({ id }) => couldMeet(input, [first.id, id])))
        const again = match({ ...input, people: [{ ...first, lastSatOut: 100 }, ...others] })
        expect(again.sittingOut.map(({ id }) => id)).not.toContain(first.id)
      }),
    )
  })
})

describe('what is given', () => {
  test('may come in any order and gives the same round', () => {
    fc.assert(
      fc.property(room(), (input) => {
        const turned: MatchInput = {
          ...input,
          people: input.people.toReversed(),
          metToday: input.metToday.toReversed().map(([a, b]) => [b, a]),
          encounters: input.encounters.toReversed().map(({ a, b, ...when }) => ({ a: b, b: a, ...when })),
          blocks: input.blocks.toReversed().map(([a, b]) => [b, a]),
        }
        expect(match(turned)).toEqual(match(input))
      }),
    )
  })

  test('may name people who are not here', () => {
    const nobody = { people: [], metToday: [], encounters: [], blocks: [], seed: 1 }
    expect(match(nobody)).toEqual({ groups: [], sittingOut: [] })
    const gone = { ...nobody, people: fresh('ada'), metToday: [['ada', 'noor']] as const }
    expect(match(gone)).toEqual({ groups: [], sittingOut: [{ id: 'ada', reason: 'nobody-new' }] })
  })

  test('may name somebody twice, who is still one person', () => {
    const input = { people: fresh('ada', 'ada'), metToday: [], encounters: [], blocks: [], seed: 1 }
    expect(match(input).sittingOut).toEqual([{ id: 'ada', reason: 'nobody-new' }])
  })
})

/** The claims of those who are seated, strongest first, as numbers that compare as the claims do. */
function claimsOf({ people }: MatchInput, pairs: readonly (readonly [string, string])[]): number[] {
  const seated = new Set(pairs.flat())
  const latest = Math.max(...people.map(({ lastSatOut }) => lastSatOut ?? -1))
  const claims = people.map(({ id, sittingOutCount, lastSatOut = -1 }) => ({
    id,
    claim: (lastSatOut === latest ? 10_000 : 0) + sittingOutCount * 100 + lastSatOut,
  }))
  return claims
    .filter(({ id }) => seated.has(id))
    .map(({ claim }) => claim)
    .toSorted((a, b) => b - a)
}

/** The right of three to be a trio, as numbers of which the lowest come first. */
function rightOf({ people, encounters }: MatchInput, trio: readonly string[]): number[] {
  const members = people.filter(({ id }) => trio.includes(id))
  const turns = members.map(({ likesThrees, trioCount = 0 }) => (likesThrees ? 0 : 100) + trioCount)
  const known = new Set(encounters.map(({ a, b }) => together([a, b])))
  const areStrangers = !pairsOf(trio).some((pair) => known.has(together(pair)))
  const keen = members.filter(({ likesThrees }) => likesThrees).length
  return [-keen, ...turns.toSorted((a, b) => a - b), areStrangers ? 0 : 1]
}

function compareLists(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((claim, index) => claim !== other[index])
  return at < 0 ? one.length - other.length : one[at]! - (other[at] ?? -Infinity)
}

function fresh(...ids: string[]): MatchInput['people'] {
  return ids.map((id) => ({ id, sittingOutCount: 0 }))
}

/** Any small room in the middle of an evening, with a past, blocks and a dial. */
function room(): fc.Arbitrary<MatchInput> {
  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 2 }), { maxLength: 8 })
  return ids.chain((here) => {
    const pairs = fc.array(pairOf(here), { maxLength: here.length * 2 })
    return fc.record({
      people: fc.tuple(...here.map(personCalled)),
      metToday: pairs,
      blocks: pairs,
      encounters: pairs.map((met) =>
        met.map(([a, b], at) => (at % 2 === 0 ? { a, b } : { a, b, daysAgo: at })),
      ),
      seed: fc.integer(),
      familiar: fc.constantFrom(0, 0.3, 1),
    })
  })
}

function personCalled(id: string) {
  const inTrios = { trioCount: fc.integer({ min: 0, max: 2 }), likesThrees: fc.boolean() }
  return fc.oneof(
    fc.constant({ id, sittingOutCount: 0 }),
    fc.record({ id: fc.constant(id), sittingOutCount: fc.constant(0), ...inTrios }),
    fc.record({
      id: fc.constant(id),
      sittingOutCount: fc.integer({ min: 1, max: 3 }),
      lastSatOut: fc.integer({ min: 1, max: 5 }),
      ...inTrios,
    }),
  )
}

function pairOf(ids: readonly string[]) {
  const somebody = ids.length > 0 ? fc.constantFrom(...ids) : fc.constant('nobody')
  return fc.tuple(somebody, somebody)
}
