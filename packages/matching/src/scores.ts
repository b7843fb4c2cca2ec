import { type Graph, includes, isConnected, lowestBit, type Row, rowOf } from './graph.ts'
import type { LineUp } from './line-up.ts'
import type { MatchInput, Person } from './match-types.ts'
import { byValue } from './people-with.ts'
import { type Permits, permitsOf } from './rules.ts'
import type { Wishes } from './wishes.ts'

/** How much each two have to talk about, from 1; 0 where they may not meet. A row of `size` numbers for each person. */
export interface Scores {
  readonly size: number
  readonly points: Uint8ClampedArray
  /** Whether the score of every two who may meet is the same, so that none is better than another. */
  readonly isFlat: boolean
}

/** Adds to the scores of one person with everybody. */
type Brush = (person: number, scores: Int16Array) => void

/** What speaks for a pair. All are of the order in which people feel them; the sum stays below 256. */
const POINTS = {
  any: 8,
  dial: 48,
  longAgo: 24,
  /** For all rules set to *if possible* together; a single one counts for no more than a third of it. */
  rules: 96,
  ask: 28,
  otherDepartment: 16,
  newcomer: 10,
  interest: 10,
  listener: -6,
} as const

const YEAR = 365
const NEW_MONTHS = 6
const EXPERIENCED_MONTHS = 24

/**
 * Scores every two who may meet. Each taste is painted over a row from the short list of whom it concerns, so that
 * 25 million scores for 5,000 people take some tens of milliseconds.
 */
export function scorePairs(line: LineUp, input: MatchInput, wishes: Wishes): Scores {
  const size = line.people.length
  if (!hasTastes(input) && input.encounters.length === 0 && !isAtTables(input)) {
    return { size, points: new Uint8ClampedArray(0), isFlat: true }
  }
  const rules = (input.rules ?? []).filter(({ strength }) => strength === 'if-possible')
  const points = Math.round(POINTS.rules / Math.max(3, rules.length))
  const brushes = [
    ...tastesOf(line.people),
    ...rules.map((rule) => paintRule(permitsOf(rule, line.people), size, points)),
    paintMeetings(line, input, wishes),
  ]
  const all = new Uint8ClampedArray(size * size)
  const row = new Int16Array(size)
  const seen = { lowest: Infinity, highest: 0 }
  for (let person = 0; person < size; person += 1) {
    row.fill(POINTS.any)
    paintPreferred(rowOf(wishes.preferred, person), row)
    for (const brush of brushes) brush(person, row)
    note(seen, row, rowOf(wishes.allowed, person))
    all.set(row, person * size)
  }
  return { size, points: all, isFlat: seen.lowest >= seen.highest }
}

/** Whether people sit at tables, and not in pairs with the odd trio. */
export function isAtTables({ groupSize = 2 }: MatchInput): boolean {
  return groupSize > 2
}

/** Whether anything but the memory of whom people met tells one pair from another. */
export function hasTastes({ people, rules, tastes }: MatchInput): boolean {
  if (tastes === false) return false
  return (
    (rules ?? []).some(({ strength }) => strength === 'if-possible') ||
    people.some((person) => {
      const { attributes, interests, asks, listensFirst, months } = person
      return Boolean(
        attributes?.['department']?.length ||
        interests?.length ||
        asks?.length ||
        listensFirst ||
        months !== undefined,
      )
    })
  )
}

/** Sets to 0 whom one may not meet, and keeps the others above it. */
function note(seen: { lowest: number; highest: number }, row: Int16Array, allowed: Row): void {
  for (let person = 0; person < row.length; person += 1) {
    if ((allowed[person >>> 5]! & (1 << (person & 31))) === 0) {
      row[person] = 0
      continue
    }
    const score = Math.max(1, Math.min(row[person]!, 255))
    row[person] = score
    if (score < seen.lowest) seen.lowest = score
    if (score > seen.highest) seen.highest = score
  }
}

function paintPreferred(preferred: Row, row: Int16Array): void {
  for (let word = 0; word < preferred.length; word += 1) {
    for (let bits = preferred[word]!; bits !== 0; bits &= bits - 1)
      row[word * 32 + lowestBit(bits)]! += POINTS.dial
  }
}

/** Of people who have met and would rather meet somebody new, those first whose last time is the longest ago. */
function paintMeetings(line: LineUp, { encounters }: MatchInput, { preferred }: Wishes): Brush {
  const last = new Map<number, Map<number, number>>()
  for (const { a, b, daysAgo = YEAR } of encounters) {
    const [one, other] = [line.indexOf.get(a), line.indexOf.get(b)]
    if (one === undefined || other === undefined || isConnected(preferred, one, other)) continue
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const row = last.get(from) ?? new Map<number, number>()
      row.set(to, Math.min(row.get(to) ?? YEAR, daysAgo))
      last.set(from, row)
    }
  }
  return (person, row) => {
    for (const [other, days] of last.get(person) ?? [])
      row[other]! += Math.round((POINTS.longAgo * days) / YEAR)
  }
}

function paintRule(permits: Permits, size: number, points: number): Brush {
  return (person, row) => {
    const permitted = permits(person)
    for (let other = 0; other < size; other += 1) {
      if (permitted === undefined || includes(permitted, other)) row[other]! += points
    }
  }
}

function tastesOf(people: readonly Person[]): Brush[] {
  const newcomers = placesOf(people, isNewcomer)
  const experienced = placesOf(people, isExperienced)
  const listeners = placesOf(people, ({ listensFirst }) => listensFirst ?? false)
  return [
    paintDepartments(people),
    paintShared(people),
    paintAsks(people),
    (person, row) => {
      if (isNewcomer(people[person]!)) addTo(row, experienced, POINTS.newcomer)
      if (isExperienced(people[person]!)) addTo(row, newcomers, POINTS.newcomer)
      if (people[person]!.listensFirst) addTo(row, listeners, POINTS.listener)
    },
  ]
}

/** Whether somebody came so lately that they know few. */
export function isNewcomer({ months }: Person): boolean {
  return months !== undefined && months < NEW_MONTHS
}

/** Whether somebody has been there for so long that they can help who is new. */
export function isExperienced({ months }: Person): boolean {
  return months !== undefined && months >= EXPERIENCED_MONTHS
}

function paintDepartments(people: readonly Person[]): Brush {
  const colleagues = byValue(people, departmentsOf)
  const known = placesOf(people, (person) => (departmentsOf(person) ?? []).length > 0)
  return (person, row) => {
    const own = departmentsOf(people[person]!) ?? []
    if (own.length === 0) return
    addTo(row, known, POINTS.otherDepartment)
    for (const colleague of new Set(own.flatMap((value) => colleagues.get(value) ?? []))) {
      row[colleague]! -= POINTS.otherDepartment
    }
  }
}

function departmentsOf({ attributes }: Person): readonly string[] | undefined {
  return attributes?.['department']
}

function paintShared(people: readonly Person[]): Brush {
  const fans = byValue(people, ({ interests }) => interests)
  return (person, row) => {
    for (const interest of new Set(people[person]!.interests))
      addTo(row, fans.get(interest)!, POINTS.interest)
  }
}

function paintAsks(people: readonly Person[]): Brush {
  const askers = byValue(people, ({ asks }) => asks?.map(({ topic }) => topic))
  const helpers = byValue(people, ({ offers }) => offers)
  return (person, row) => {
    const { asks = [], offers = [] } = people[person]!
    for (const topic of new Set(asks.map((ask) => ask.topic)))
      addTo(row, helpers.get(topic) ?? [], POINTS.ask)
    for (const topic of new Set(offers)) addTo(row, askers.get(topic) ?? [], POINTS.ask)
  }
}

function addTo(row: Int16Array, places: readonly number[], points: number): void {
  for (const place of places) row[place]! += points
}

function placesOf(people: readonly Person[], isIn: (person: Person) => boolean): number[] {
  return people.flatMap((person, at) => (isIn(person) ? [at] : []))
}

/** Lowers the scores of any two of these, who are not to be put together where that costs nothing else. */
export function keepApart({ points, size, isFlat }: Scores, people: readonly number[]): void {
  if (isFlat) return
  for (const a of people) {
    for (const b of people) if (points[a * size + b]! > 1) points[a * size + b]! -= 1
  }
}

/**
 * Scores for tables: who talked today comes after all tastes, and the more so the more often. Two who did not are worth
 * from 96, two who did once 24.
 */
export function avoidRepeats(
  { points, size }: Scores,
  line: LineUp,
  metToday: MatchInput['metToday'],
): Scores {
  const times = new Map<number, number>()
  for (const [one, other] of metToday) {
    const [a, b] = [line.indexOf.get(one), line.indexOf.get(other)]
    if (a === undefined || b === undefined || a === b) continue
    for (const at of [a * size + b, b * size + a]) times.set(at, (times.get(at) ?? 0) + 1)
  }
  const rated = points.map((score) => (score === 0 ? 0 : 96 + Math.round((score * 5) / 8)))
  for (const [at, met] of times) if (rated[at]! > 0) rated[at] = Math.max(1, Math.round(72 / 3 ** met))
  return { size, points: rated, isFlat: false }
}

/** The same scores, and none where the graph has no pair. */
export function onlyWhere(scores: Scores, graph: Graph): Scores {
  if (scores.isFlat) return scores
  const points = scores.points.map((score, at) => {
    return isConnected(graph, Math.floor(at / scores.size), at % scores.size) ? score : 0
  })
  return { ...scores, points }
}

/** The score of two people; 0 where they may not meet. Not to be asked where all scores are the same. */
export function scoreOf({ points, size }: Scores, a: number, b: number): number {
  return points[a * size + b]!
}
