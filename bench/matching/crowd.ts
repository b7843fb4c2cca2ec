import type { MatchInput, MatchResult } from '@stamtafel/matching'

type Person = MatchInput['people'][number]

/** People of twelve departments, with interests, asks, offers and years in the organisation, drawn from a seed. */
export function drawPeople(count: number, { seed, name = 'p' }: { seed: number; name?: string }): Person[] {
  const random = createRandom(seed)
  const one = (most: number) => Math.floor(random() * most)
  const some = (most: number, of: number, what: string) => {
    return Array.from({ length: one(most + 1) }, () => `${what} ${one(of)}`)
  }
  return Array.from({ length: count }, (_, at) => ({
    id: `${name}${at}`,
    sittingOutCount: 0,
    attributes: { department: [`department ${Math.min(one(12), one(12))}`], country: [`country ${one(5)}`] },
    languages: random() < 0.1 ? ['nl'] : random() < 0.1 ? ['en'] : ['nl', 'en'],
    interests: some(4, 60, 'interest'),
    asks: some(1, 150, 'topic').map((topic) => ({ topic, audience: 'everyone' })),
    offers: some(2, 150, 'topic'),
    months: one(120),
    listensFirst: random() < 0.05,
  }))
}

/** Whom people met on earlier days, so many each. */
export function drawEncounters(
  people: readonly Person[],
  each: number,
  seed: number,
): MatchInput['encounters'] {
  const random = createRandom(seed)
  const anybody = () => people[Math.floor(random() * people.length)]!.id
  return people.flatMap(({ id }) => {
    return Array.from({ length: each }, () => ({ a: id, b: anybody(), daysAgo: Math.floor(random() * 365) }))
  })
}

/** Each two who are in a group together. */
export function pairsIn({ groups }: MatchResult): (readonly [string, string])[] {
  return groups.flatMap(({ members }) => {
    return members.flatMap((a, at) => members.slice(at + 1).map((b) => [a, b] as const))
  })
}

/** The same people, with what they went through in a round. */
export function afterRound(people: readonly Person[], result: MatchResult, round: number): Person[] {
  const waited = new Set(result.sittingOut.map(({ id }) => id))
  const inTrios = new Set(result.groups.flatMap(({ members }) => (members.length > 2 ? members : [])))
  return people.map((person) => ({
    ...person,
    sittingOutCount: person.sittingOutCount + Number(waited.has(person.id)),
    lastSatOut: waited.has(person.id) ? round : person.lastSatOut,
    trioCount: (person.trioCount ?? 0) + Number(inTrios.has(person.id)),
  }))
}

/** Numbers from 0 to below 1, the same for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed % 2_147_483_647 || 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
