import { type Graph, rowOf } from './graph.ts'
import type { LineUp } from './line-up.ts'
import type { Encounter, Group, Reason, SittingOut } from './match-types.ts'

/** Names the pairs that were made, each with what is known about the two. */
export function groupsOf(line: LineUp, mates: Int32Array, encounters: readonly Encounter[]): Group[] {
  const lastMet = lastMeetings(line, mates, encounters)
  return line.people.flatMap(({ id }, index) => {
    const partner = line.people[mates[index]!]
    if (partner === undefined || mates[index]! < index) return []
    return [{ members: [id, partner.id].toSorted(), reasons: [reasonFor(lastMet.get(index))] }]
  })
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

function reasonFor(lastMet: Encounter | undefined): Reason {
  if (lastMet === undefined) return { kind: 'first-meeting' }
  if (lastMet.daysAgo === undefined) return { kind: 'met-before' }
  return { kind: 'met-before', daysAgo: lastMet.daysAgo }
}

/** For the first of each pair, their latest encounter; one without a day counts as the oldest. */
function lastMeetings(
  line: LineUp,
  mates: Int32Array,
  encounters: readonly Encounter[],
): Map<number, Encounter> {
  const latest = new Map<number, Encounter>()
  for (const encounter of encounters) {
    const a = line.indexOf.get(encounter.a)
    const b = line.indexOf.get(encounter.b)
    if (a === undefined || b === undefined || mates[a] !== b) continue
    const first = Math.min(a, b)
    const known = latest.get(first)
    if (known === undefined || daysAgo(encounter) < daysAgo(known)) latest.set(first, encounter)
  }
  return latest
}

function daysAgo(encounter: Encounter): number {
  return encounter.daysAgo ?? Infinity
}
