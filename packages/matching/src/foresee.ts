import { rowOf } from './graph.ts'
import { lineUp } from './line-up.ts'
import type { MatchInput, PeopleWith, Person } from './match-types.ts'
import { match } from './match.ts'
import { isOf } from './people-with.ts'
import { createRandom } from './random.ts'
import { isAtTables } from './scores.ts'
import { sidesOf } from './seat-groups.ts'
import { drawUpWishes } from './wishes.ts'

/** What a host asks about; blocks are no part of it, so that no preview tells of one. */
export type Plan = Omit<MatchInput, 'blocks'>

/** How one round would go. */
export interface RoundForeseen {
  readonly groups: number
  readonly ofThree: number
  readonly sittingOut: number
  /** How many have nobody left whom they may meet today. */
  readonly nobodyNew: number
}

/**
 * What will go wrong, in numbers and in names of groups, never of people.
 *
 * `unknown`: a rule or a side speaks of people of whom there are none. `nobody-to-meet`: so many may meet nobody at
 * all, from the first round on. `sits-out`: in every round so many of a group wait, at least and at most.
 * `runs-dry`: after this round most of a group have nobody new left. `of` is missing where it is all who are there.
 */
export type Warning =
  | { readonly kind: 'too-few'; readonly people: number }
  | { readonly kind: 'unknown'; readonly of: PeopleWith }
  | { readonly kind: 'on-neither-side'; readonly people: number }
  | {
      readonly kind: 'nobody-to-meet'
      readonly of?: PeopleWith
      readonly people: number
      readonly all: number
    }
  | {
      readonly kind: 'sits-out'
      readonly of?: PeopleWith
      readonly fewest: number
      readonly most: number
      readonly all: number
    }
  | {
      readonly kind: 'runs-dry'
      readonly of?: PeopleWith
      readonly afterRound: number
      readonly people: number
    }

export interface Foresight {
  readonly rounds: readonly RoundForeseen[]
  readonly warnings: readonly Warning[]
}

interface Played {
  readonly waiting: ReadonlySet<string>
  /** Those who may meet nobody of all who are here. */
  readonly stuck: ReadonlySet<string>
  readonly foreseen: RoundForeseen
}

/** A group of fewer people is not spoken of by itself. */
const SMALL_GROUP = 5
/** It is worth a warning when more than this share of a group waits. */
const MANY = 1 / 4

/** Plays so many rounds with those who are expected, by their rules alone, and says what goes wrong. */
export function foresee(plan: Plan, rounds: number): Foresight {
  if (plan.people.length < 2)
    return { rounds: [], warnings: [{ kind: 'too-few', people: plan.people.length }] }
  const played = playRounds(plan, rounds)
  const named = groupsNamed(plan)
  const known = named.filter((of) => plan.people.some((person) => isOf(person, of)))
  const everybody = { people: plan.people, of: undefined }
  const groups = known
    .map((of) => ({ of, people: plan.people.filter((person) => isOf(person, of)) }))
    .filter(({ people }) => people.length >= SMALL_GROUP && people.length < plan.people.length)
  const found = groups.flatMap((group) => warningsFor(group, played))
  return {
    rounds: played.map(({ foreseen }) => foreseen),
    warnings: [
      ...named.filter((of) => !known.includes(of)).map((of): Warning => ({ kind: 'unknown', of })),
      ...onNeitherSide(plan),
      ...(found.length > 0 ? found : warningsFor(everybody, played)),
    ],
  }
}

/** Tastes are left out: they decide who meets whom, never how many do. */
function playRounds(plan: Plan, rounds: number): Played[] {
  const metToday = [...plan.metToday]
  let { people } = plan
  return Array.from({ length: rounds }, (_, round) => {
    const input: MatchInput = { ...plan, people, metToday, encounters: [], blocks: [], tastes: false }
    const result = match(input)
    const stuck = stuckIn(input)
    metToday.push(...result.groups.flatMap(({ members }) => pairsOf(members)))
    const waiting = new Set(result.sittingOut.map(({ id }) => id))
    const inTrios = new Set(result.groups.flatMap(({ members }) => (members.length > 2 ? members : [])))
    people = people.map((person) => ({
      ...person,
      sittingOutCount: person.sittingOutCount + Number(waiting.has(person.id)),
      lastSatOut: waiting.has(person.id) ? round : person.lastSatOut,
      trioCount: (person.trioCount ?? 0) + Number(inTrios.has(person.id)),
    }))
    const foreseen: RoundForeseen = {
      groups: result.groups.length,
      ofThree: result.groups.filter(({ members }) => members.length === 3).length,
      sittingOut: waiting.size,
      nobodyNew: stuck.size,
    }
    return { waiting, stuck, foreseen }
  })
}

/** Those who may meet nobody of all who are here. */
function stuckIn(input: MatchInput): ReadonlySet<string> {
  if (isAtTables(input)) return new Set()
  const line = lineUp(input.people, createRandom(input.seed))
  const { allowed } = drawUpWishes(line, input, createRandom(input.seed))
  const stuck = line.people.filter((_, at) => rowOf(allowed, at).every((word) => word === 0))
  return new Set(stuck.map(({ id }) => id))
}

function pairsOf(members: readonly string[]): (readonly [string, string])[] {
  return members.flatMap((a, at) => members.slice(at + 1).map((b) => [a, b] as const))
}

function groupsNamed({ rules = [], sides }: Plan): PeopleWith[] {
  const named = [
    ...rules.flatMap((rule) => ('who' in rule ? [rule.who, rule.whom] : [])),
    ...(sides ? [sides.one, sides.other] : []),
  ]
  return [...new Map(named.map((of) => [`${of.attribute}=${of.value}`, of])).values()]
}

function onNeitherSide({ people, sides, seed }: Plan): Warning[] {
  if (!sides) return []
  const { few, many } = sidesOf(lineUp(people, createRandom(seed)), sides)
  const others = people.length - few.length - many.length
  return others > 0 ? [{ kind: 'on-neither-side', people: others }] : []
}

function warningsFor(
  { of, people }: { of: PeopleWith | undefined; people: readonly Person[] },
  played: readonly Played[],
): Warning[] {
  const named = of ? { of } : {}
  const all = people.length
  const stranded = countIn(people, played[0]?.stuck)
  const dryAfter = played.findLastIndex(({ stuck }) => countIn(people, stuck) * 2 <= all) + 1
  const waiting = played.slice(0, Math.max(1, dryAfter)).map((round) => countIn(people, round.waiting))
  const [fewest, most] = [Math.min(...waiting), Math.max(...waiting)]
  const warnings: Warning[] = []
  if (stranded > 0) warnings.push({ kind: 'nobody-to-meet', ...named, people: stranded, all })
  if (most > Math.max(1, all * MANY) && stranded < most) {
    warnings.push({ kind: 'sits-out', ...named, fewest, most, all })
  }
  if (dryAfter > 0 && dryAfter < played.length) {
    warnings.push({ kind: 'runs-dry', ...named, afterRound: dryAfter, people: all })
  }
  return warnings
}

function countIn(people: readonly Person[], ids: ReadonlySet<string> | undefined): number {
  return people.filter(({ id }) => ids?.has(id)).length
}
