import { type Graph, rowOf } from './graph.ts'
import type { LineUp } from './line-up.ts'
import type { Encounter, Group, Reason, SittingOut } from './match-types.ts'
import { reasonsAmong } from './reasons.ts'

/** Who is seated with whom: who is in a group of more than two is their own mate. */
export interface Seating {
  readonly mates: Int32Array
  readonly trios: readonly (readonly number[])[]
}

/** Names the groups that were made, each with what is known about its people. */
export function groupsOf(line: LineUp, seating: Seating, encounters: readonly Encounter[]): Group[] {
  const groups = groupsIn(seating)
  const meetings = lastMeetings(line, groups, encounters)
  return groups.map((people, group) => ({
    members: people.map((person) => line.people[person]!.id).toSorted(),
    reasons: [
      ...reasonsFor(people.length, [...(meetings.get(group)?.values() ?? [])]),
      ...reasonsAmong(
        people.map((person) => line.people[person]!).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      ),
    ],
  }))
}

/** Names those without a partner, and why that is in words that point at nobody. */
export function sittingOutOf(line: LineUp, mates: Int32Array, allowed: Graph): SittingOut[] {
  const left = line.people.flatMap(({ id }, index) => {
    return mates[index]! < 0 ? [{ id, couldMeet: rowOf(allowed, index).some((word) => word !== 0) }] : []
  })
  const oneIsLeft = left.filter(({ couldMeet }) => couldMeet).length === 1
  return left.map(({ id, couldMeet }) => ({
    id,
    reason: couldMeet && oneIsLeft ? 'odd-number' : 'nobody-new',
  }))
}

function groupsIn({ mates, trios }: Seating): (readonly number[])[] {
  const pairs = [...mates.entries()].filter(([person, mate]) => mate > person)
  return [...trios, ...pairs]
}

function reasonsFor(size: number, met: readonly number[]): Reason[] {
  if (met.length === 0) return [{ kind: 'first-meeting' }]
  if (met.length < (size * (size - 1)) / 2) return []
  const daysAgo = Math.min(...met)
  return [daysAgo === Infinity ? { kind: 'met-before' } : { kind: 'met-before', daysAgo }]
}

/** For each group in which some have met: for each two who have, how many days ago that was the last time. */
function lastMeetings(
  line: LineUp,
  groups: readonly (readonly number[])[],
  encounters: readonly Encounter[],
): Map<number, Map<string, number>> {
  const groupOf = new Map(groups.flatMap((people, group) => people.map((person) => [person, group])))
  const meetings = new Map<number, Map<string, number>>()
  for (const encounter of encounters) {
    const a = line.indexOf.get(encounter.a)
    const b = line.indexOf.get(encounter.b)
    const group = a === undefined ? undefined : groupOf.get(a)
    if (a === undefined || b === undefined || a === b) continue
    if (group === undefined || groupOf.get(b) !== group) continue
    const known = meetings.get(group) ?? new Map<string, number>()
    const pair = `${Math.min(a, b)} ${Math.max(a, b)}`
    known.set(pair, Math.min(known.get(pair) ?? Infinity, encounter.daysAgo ?? Infinity))
    meetings.set(group, known)
  }
  return meetings
}
