import { connect, createGraph, type Graph, isConnected } from './graph.ts'
import { type Scores, scoreOf } from './scores.ts'
import { seatMost } from './seat-most.ts'

/** Groups that are being filled: how many people each takes, who is in it, and which people may change places. */
export interface Tables {
  readonly room: { readonly allowed: Graph; readonly scores: Scores; readonly claims: Int32Array }
  readonly groups: number[][]
  /** How many people each group is to have in the end. */
  readonly wanted: readonly number[]
}

/** Seats people, strongest claims first, one more in each group at a time, and never two who may not meet. */
export function fillTables(tables: Tables, people: readonly number[]): void {
  let waiting = people
  for (let size = 1; size < Math.max(...tables.wanted) && waiting.length > 0; size += 1) {
    const open = tables.groups.filter(
      (group, at) => group.length <= size && group.length < tables.wanted[at]!,
    )
    waiting = seatOneMore(tables.room, open, waiting)
  }
  seatWhereThereIsRoom(tables, waiting)
}

/** As many of the people as can be, one in each group: a maximum matching of groups and people. */
function seatOneMore(
  { allowed, claims }: Tables['room'],
  groups: readonly number[][],
  people: readonly number[],
): number[] {
  const graph = createGraph(groups.length + people.length)
  for (const [at, group] of groups.entries()) {
    for (const [place, person] of people.entries()) {
      if (mayJoin(allowed, group, person)) connect(graph, at, groups.length + place)
    }
  }
  const mates = new Int32Array(graph.size).fill(-1)
  const order = [...groups.map(() => 0), ...people.map((person) => claims[person]! + 1)]
  seatMost(graph, mates, Int32Array.from(order))
  for (const [at, group] of groups.entries()) {
    if (mates[at]! >= 0) group.push(people[mates[at]! - groups.length]!)
  }
  return people.filter((_, place) => mates[groups.length + place]! < 0)
}

/** Whoever is left joins any group that has a place, or changes places with somebody who fits in elsewhere. */
function seatWhereThereIsRoom(
  { room: { allowed }, groups, wanted }: Tables,
  people: readonly number[],
): void {
  for (const person of people) {
    const open = groups.filter((group, at) => group.length < wanted[at]!)
    const group = open.find((members) => mayJoin(allowed, members, person))
    if (group) group.push(person)
    else makeRoom(allowed, { groups, open, person })
  }
}

function makeRoom(
  allowed: Graph,
  { groups, open, person }: { groups: number[][]; open: readonly number[][]; person: number },
): void {
  for (const group of groups) {
    for (const [seat, member] of group.entries()) {
      const target = open.find((other) => other !== group && mayJoin(allowed, other, member))
      const rest = group.filter((other) => other !== member)
      if (target === undefined || !mayJoin(allowed, rest, person)) continue
      group[seat] = person
      target.push(member)
      return
    }
  }
}

function mayJoin(allowed: Graph, group: readonly number[], person: number): boolean {
  return group.every((member) => isConnected(allowed, member, person))
}

/** Lets two people of different groups change places as long as both groups together gain by it. */
export function changePlaces(
  { room: { scores }, groups }: Tables,
  movable: (person: number) => boolean,
  passes: number,
): void {
  if (scores.isFlat) return
  const seats = groups.flatMap((group, at) => {
    return group.flatMap((person, seat) => (movable(person) ? [{ at, seat }] : []))
  })
  for (let pass = 0; pass < passes; pass += 1) {
    const changes = seats.map((one, index) =>
      changeWithLater(scores, groups, { one, later: seats.slice(index + 1) }),
    )
    if (!changes.includes(true)) return
  }
}

function changeWithLater(
  scores: Scores,
  groups: readonly number[][],
  { one, later }: { one: Seat; later: readonly Seat[] },
): boolean {
  let hasChanged = false
  for (const other of later) {
    if (one.at === other.at || gainOf(scores, groups, [one, other]) <= 0) continue
    const person = groups[one.at]![one.seat]!
    groups[one.at]![one.seat] = groups[other.at]![other.seat]!
    groups[other.at]![other.seat] = person
    hasChanged = true
  }
  return hasChanged
}

interface Seat {
  readonly at: number
  readonly seat: number
}

/** What two groups gain when two change places; less than nothing where somebody would be with one they may not meet. */
function gainOf(scores: Scores, groups: readonly (readonly number[])[], [one, other]: [Seat, Seat]): number {
  const a = groups[one.at]![one.seat]!
  const b = groups[other.at]![other.seat]!
  let gain = 0
  for (const member of groups[one.at]!) {
    if (member === a) continue
    const score = scoreOf(scores, member, b)
    if (score === 0) return -1
    gain += score - scoreOf(scores, member, a)
  }
  for (const member of groups[other.at]!) {
    if (member === b) continue
    const score = scoreOf(scores, member, a)
    if (score === 0) return -1
    gain += score - scoreOf(scores, member, b)
  }
  return gain
}

/** What all groups are worth together. */
export function worthOf(scores: Scores, groups: readonly (readonly number[])[]): number {
  let sum = 0
  for (const group of groups) {
    for (const [at, one] of group.entries()) {
      for (let next = at + 1; next < group.length; next += 1) sum += scoreOf(scores, one, group[next]!)
    }
  }
  return sum
}
