import {
  listBlocksAmong,
  listEncountersAmong,
  listPairedThatDay,
  type NewPairing,
  type PersonHere,
  type PersonPair,
  type StoredSpeedDate,
  type Transaction,
} from '@stamtafel/db'
import type { SittingOutReason } from '@stamtafel/domain'
import type { MatchInput, MatchResult } from '@stamtafel/matching'
import type { SpeedDateDeps } from './speed-date-deps.ts'

/** Who meets whom in a round, and who meets nobody. */
export interface Seating {
  readonly pairings: readonly NewPairing[]
  readonly sittingOut: readonly { readonly attendeeId: string; readonly reason: SittingOutReason }[]
}

/** People to be matched, with all that the matching is to know of them. */
export interface Field {
  readonly people: readonly PersonHere[]
  readonly input: MatchInput
}

interface Asked {
  readonly speedDate: StoredSpeedDate
  readonly people: readonly PersonHere[]
  readonly now: Date
}

/** Reads what keeps these people apart or has brought them together before. */
export async function readField(tx: Transaction, { speedDate, people, now }: Asked): Promise<Field> {
  const personIds = people.map(({ personId }) => personId)
  const metToday = await listPairedThatDay(tx, { speedDate, personIds, now })
  const blocks = await listBlocksAmong(tx, personIds)
  const encounters = await listEncountersAmong(tx, personIds)
  return {
    people,
    input: {
      people: people.map(({ personId, lastSatOut, sittingOutCount, trioCount, likesThrees }) => ({
        id: personId,
        sittingOutCount,
        lastSatOut: lastSatOut ?? undefined,
        trioCount,
        likesThrees,
      })),
      metToday: metToday.map(toPair),
      blocks: blocks.map(toPair),
      encounters: encounters.map(({ one, other }) => ({ a: one, b: other })),
      seed: speedDate.seed,
    },
  }
}

/** Brings people together, each two for the first time that day, and gives each pairing a media room. */
export async function matchPeople(
  deps: Pick<SpeedDateDeps, 'match' | 'secrets'>,
  { people, input }: Field,
): Promise<Seating> {
  return toSeating(await deps.match(input), people, deps)
}

/**
 * The pairings that are called off because somebody said *not with this person again* while they were made. Everybody in
 * them is locked before, so that whoever says so later finds the pairing and leaves it.
 */
export async function listKeptApart(
  tx: Transaction,
  pairings: readonly NewPairing[],
): Promise<ReadonlySet<string>> {
  const pairingOf = new Map(
    pairings.flatMap(({ id, members }) => members.map(({ personId }) => [personId, id] as const)),
  )
  const blocks = await listBlocksAmong(tx, [...pairingOf.keys()])
  return new Set(
    blocks.flatMap(({ one, other }) => {
      const pairingId = pairingOf.get(one)
      return pairingId !== undefined && pairingOf.get(other) === pairingId ? [pairingId] : []
    }),
  )
}

function toPair({ one, other }: PersonPair) {
  return [one, other] as const
}

function toSeating(
  { groups, sittingOut }: MatchResult,
  people: readonly PersonHere[],
  { secrets }: Pick<SpeedDateDeps, 'secrets'>,
): Seating {
  const attendees = new Map(people.map(({ personId, attendeeId }) => [personId, attendeeId]))
  const attendeeOf = (personId: string) => {
    const attendeeId = attendees.get(personId)
    if (attendeeId === undefined) throw new Error(`The matching named ${personId}, who was not given to it`)
    return attendeeId
  }
  const pairings = groups.map(({ members, reasons }): NewPairing => ({
    id: crypto.randomUUID(),
    mediaRoom: secrets.roomName(),
    reasons: reasons.map(({ kind }) => kind),
    members: members.map((personId) => ({ personId, attendeeId: attendeeOf(personId) })),
  }))
  return {
    pairings,
    sittingOut: sittingOut.map(({ id, reason }) => ({ attendeeId: attendeeOf(id), reason })),
  }
}
