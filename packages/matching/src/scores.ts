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
  /** Whether nothing tells one pair from another; the points are not filled in then. */
  readonly isFlat: boolean
}

/** Changes the scores of one person with everybody; what takes points away comes first, because they end at 0 and 255. */
type Brush = (person: number, scores: Uint8ClampedArray) => void

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
  for (let person = 0; person < size; person += 1) {
    const row = all.subarray(person * size, (person + 1) * size)
    row.fill(
      POINTS.any + POINTS.dial + (departmentsOf(line.people[person]!)?.length ? POINTS.otherDepartment : 0),
    )
    forEachMissing(rowOf(wishes.preferred, person), size, (other) => (row[other]! -= POINTS.dial))
    for (const brush of brushes) brush(person, row)
    forEachMissing(rowOf(wishes.allowed, person), size, (other) => (row[other] = 0))
  }
  return { size, points: all, isFlat: false }
}

/** Goes through those who are not in a set, of whom there are mostly few. */
function forEachMissing(set: Row, size: number, tell: (person: number) => void): void {
  for (let word = 0; word < set.length; word += 1) {
    for (let bits = ~set[word]!; bits !== 0; bits &= bits - 1) {
      const person = word * 32 + lowestBit(bits)
      if (person < size) tell(person)
    }
  }
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
    (person, row) => {
      if (people[person]!.listensFirst) addTo(row, listeners, POINTS.listener)
    },
    paintShared(people),
    paintAsks(people),
    (person, row) => {
      if (isNewcomer(people[person]!)) addTo(row, experienced, POINTS.newcomer)
      if (isExperienced(people[person]!)) addTo(row, newcomers, POINTS.newcomer)
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

/** Takes the points for another department away again from colleagues, and where no department is known. */
function paintDepartments(people: readonly Person[]): Brush {
  const colleagues = byValue(people, departmentsOf)
  const unknown = placesOf(people, (person) => !departmentsOf(person)?.length)
  return (person, row) => {
    const own = departmentsOf(people[person]!) ?? []
    if (own.length === 0) return
    const others =
      own.length === 1 ? colleagues.get(own[0]!)! : new Set(own.flatMap((value) => colleagues.get(value)!))
    for (const colleague of others) row[colleague]! -= POINTS.otherDepartment
    addTo(row, unknown, -POINTS.otherDepartment)
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

function addTo(row: Uint8ClampedArray, places: readonly number[], points: number): void {
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
