import type { Person } from './match-types.ts'
import { shuffle } from './random.ts'

/** The people in the order in which they have a claim to a seat; everything after this counts in places of it. */
export interface LineUp {
  readonly people: readonly Person[]
  readonly indexOf: ReadonlyMap<string, number>
  /** How strong each claim is: 0 is the strongest, and two with the same number have the same claim. */
  readonly claims: Int32Array
  /** The indices in the order of the draw alone, which stays the same while nobody comes or goes. */
  readonly drawn: readonly number[]
}

/**
 * Lines people up by their claim: who sat out last time, then who sat out most often, then who did so latest.
 *
 * Equal claims are put in an order by lot, from the ids and the random stream, never from the order given.
 */
export function lineUp(given: readonly Person[], random: () => number): LineUp {
  const drawn = shuffle(unique(given), random)
  const latest = given.reduce((round, person) => Math.max(round, satOutIn(person)), -Infinity)
  const byClaim = (a: Person, b: Person) => compareClaims(a, b, latest)
  const people = drawn.toSorted(byClaim)
  const claims = new Int32Array(people.length)
  for (let index = 1; index < people.length; index += 1) {
    const step = byClaim(people[index - 1]!, people[index]!) === 0 ? 0 : 1
    claims[index] = claims[index - 1]! + step
  }
  const indexOf = new Map(people.map((person, index) => [person.id, index]))
  return { people, indexOf, claims, drawn: drawn.map(({ id }) => indexOf.get(id)!) }
}

function compareClaims(a: Person, b: Person, latest: number): number {
  const lastTime = Number(satOutIn(b) === latest) - Number(satOutIn(a) === latest)
  if (lastTime !== 0) return lastTime
  if (a.sittingOutCount !== b.sittingOutCount) return b.sittingOutCount - a.sittingOutCount
  return satOutIn(a) === satOutIn(b) ? 0 : satOutIn(b) - satOutIn(a)
}

function satOutIn(person: Person): number {
  return person.lastSatOut ?? -Infinity
}

/** One of each id, by id: a person given twice is still one person. */
function unique(people: readonly Person[]): Person[] {
  const byId = new Map(people.map((person) => [person.id, person]))
  return [...byId.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
