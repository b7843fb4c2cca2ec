import {
  bumpRevision,
  insertRound,
  transact,
  writeSpeedDate,
  type NewPairing,
  type PersonHere,
  type Transaction,
} from '@stamtafel/db'
import type { LiveEnvelope, RoundTimes } from '@stamtafel/domain'
import { makeRooms } from './make-rooms.ts'
import { listKeptApart, matchPeople, readField } from './match-people.ts'
import { listLocked, type RoundDue } from './round-step.ts'
import type { SpeedDateDeps } from './speed-date-deps.ts'

/** What came of bringing people together beside a round. */
export interface Formed {
  /** Those who may be brought together, as they are under their locks. */
  readonly pool: readonly PersonHere[]
  readonly pairings: readonly NewPairing[]
}

interface SideRound extends RoundDue {
  readonly times: RoundTimes
  /** Those who may be brought together at this moment. */
  readonly list: (tx: Transaction) => Promise<PersonHere[]>
  /** Writes what else follows; the attendees whom it announces to a pair, so that they are told as well. */
  readonly settle: (tx: Transaction, formed: Formed) => Promise<readonly string[]>
}

/** Matches some people once more beside a round, stores their side round and tells those who are in it. */
export async function formSideRound(deps: SpeedDateDeps, side: SideRound): Promise<void> {
  const { speedDate, round, list, settle } = side
  const { id: speedDateId, eventId, state } = speedDate
  const now = deps.now()
  const field = await transact(deps.db, async (tx) =>
    readField(tx, { speedDate, people: await list(tx), now }),
  )
  const seating = field.people.length > 1 ? await matchPeople(deps, field) : undefined
  const { roundIds, pairings, revision } = await transact(deps.db, async (tx) => {
    await writeSpeedDate(tx, speedDate, { state, now })
    const pool = await listLocked(tx, () => list(tx))
    const formed = { pool, pairings: await whatHolds(tx, { pairings: seating?.pairings ?? [], pool }) }
    const sideId = formed.pairings.length > 0 ? await insertSide(tx, side, formed.pairings) : undefined
    const joining = await settle(tx, formed)
    const told = new Map([
      ...(sideId === undefined ? [] : [[sideId, membersOf(formed.pairings)] as const]),
      ...(joining.length === 0 ? [] : [[round.id, joining] as const]),
    ])
    const changed = told.size > 0 ? await bumpRevision(tx, eventId) : undefined
    return { roundIds: told, pairings: formed.pairings, revision: changed }
  })
  if (revision === undefined) return
  const envelopes: LiveEnvelope[] = [...roundIds].map(([roundId, attendeeIds]) => ({
    eventId,
    revision,
    to: { attendeeIds },
    message: { type: 'round.prepared', speedDateId, roundId },
  }))
  for (const envelope of envelopes) await deps.live.publish(envelope)
  const message = { type: 'speed-date.changed', speedDateId } as const
  await deps.live.publish({ eventId, revision, to: 'event', message })
  await makeRooms(deps, pairings)

  function insertSide(tx: Transaction, { times: instants }: SideRound, those: readonly NewPairing[]) {
    const isNew = { phase: 'preparing', isReleased: false } as const
    const sideRound = { ...instants, ...isNew }
    return insertRound(tx, {
      speedDateId,
      number: round.number,
      sideOf: round.id,
      round: sideRound,
      pairings: those,
      sittingOut: [],
    })
  }
}

/** While the pairs were made some may have gone elsewhere, been asked by another, or been kept apart. */
async function whatHolds(tx: Transaction, { pairings, pool }: Formed): Promise<NewPairing[]> {
  const there = new Set(pool.map(({ attendeeId }) => attendeeId))
  const still = pairings.filter(({ members }) => members.every(({ attendeeId }) => there.has(attendeeId)))
  const apart = await listKeptApart(tx, still)
  return still.filter(({ id }) => !apart.has(id))
}

/** The attendees in these pairings. */
export function membersOf(pairings: readonly NewPairing[]): string[] {
  return pairings.flatMap(({ members }) => members.map(({ attendeeId }) => attendeeId))
}
