import * as fc from 'fast-check'
import type { MatchInput, Person, Rule } from '../match-types.ts'

const DEPARTMENTS = ['Sales', 'Support', 'Legal']
const IDS = Array.from('abcdefghijklmnop')
const TOPICS = ['permits', 'sailing', 'data']

/** Any small room of people with a past, wishes and rules; for tests. */
export function anyRoom(most = 8): fc.Arbitrary<MatchInput> {
  const ids = fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1, maxLength: most })
  return ids.chain((here) => {
    const pairs = fc.array(fc.tuple(fc.constantFrom(...here), fc.constantFrom(...here)), {
      maxLength: here.length,
    })
    return fc.record({
      people: fc.tuple(...here.map((id) => anybody(id, here))),
      metToday: pairs,
      blocks: pairs,
      encounters: pairs.map((met) => met.map(([a, b], at) => ({ a, b, daysAgo: at * 50 }))),
      seed: fc.integer(),
      familiar: fc.constantFrom(0, 0.5, 1),
      rules: fc.array(anyRule(), { maxLength: 2 }),
    })
  })
}

function anybody(id: string, here: readonly string[]): fc.Arbitrary<Person> {
  return fc.record({
    id: fc.constant(id),
    sittingOutCount: fc.nat({ max: 2 }),
    lastSatOut: fc.option(fc.nat({ max: 3 }), { nil: undefined }),
    trioCount: fc.nat({ max: 2 }),
    likesThrees: fc.boolean(),
    listensFirst: fc.boolean(),
    attributes: fc.record({ department: some(DEPARTMENTS), team: some(['red', 'blue']) }),
    languages: some(['nl', 'en']),
    managerId: fc.option(fc.constantFrom(...here), { nil: undefined }),
    interests: some(TOPICS),
    offers: some(TOPICS),
    asks: fc.array(
      fc.record({
        topic: fc.constantFrom(...TOPICS),
        audience: fc.constantFrom('everyone' as const, 'not-my-line' as const, 'match-only' as const),
      }),
      { maxLength: 2 },
    ),
    months: fc.option(fc.nat({ max: 30 }), { nil: undefined }),
  })
}

function some(values: readonly string[]): fc.Arbitrary<string[]> {
  return fc.subarray([...values])
}

function anyRule(): fc.Arbitrary<Rule> {
  const strength = fc.constantFrom('always' as const, 'if-possible' as const)
  const attribute = fc.constantFrom('department', 'team')
  const of = fc.record({
    attribute: fc.constant('department'),
    value: fc.constantFrom(...DEPARTMENTS),
  })
  return fc.oneof(
    fc.record({ strength, kind: fc.constantFrom('alike' as const, 'unlike' as const), attribute }),
    fc.record({
      strength,
      kind: fc.constantFrom('meets' as const, 'does-not-meet' as const),
      who: of,
      whom: of,
    }),
  )
}
