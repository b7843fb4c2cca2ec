import {
  hashWaiters,
  insertJoin,
  listBlocksAmong,
  listJoinable,
  listPairedThatDay,
  listSeated,
  listWaiters,
  markWaitersSeen,
  type JoinablePair,
  type PersonHere,
  type PersonPair,
  type Transaction,
} from '@stamtafel/db'
import { joinInstant, sideTimes } from '@stamtafel/domain'
import { formSideRound, membersOf, type Formed } from './form-side-round.ts'
import type { RoundDue } from './round-step.ts'
import type { SpeedDateDeps } from './speed-date-deps.ts'

/**
 * Brings together those who wait while others talk, as three where they are an odd number (R10): latecomers, those who
 * sit out, and those who asked for somebody else. Who is left over comes to a pair that talks, where nobody minds (R11).
 */
export async function seatWaiters(deps: SpeedDateDeps, due: RoundDue): Promise<void> {
  const { speedDate, round } = due
  const { id: speedDateId } = speedDate
  const now = deps.now()
  const times = sideTimes(round, now)
  if (!times) return
  await formSideRound(deps, {
    ...due,
    times,
    list: (tx) => listWaiters(tx, { speedDateId, round }),
    settle: async (tx, formed) => {
      const joining = await announceJoins(tx, { ...due, formed, now })
      const waitersSeen = await hashWaiters(tx, { speedDateId, round })
      await markWaitersSeen(tx, { roundId: round.id, waitersSeen })
      return joining
    },
  })
}

interface Joins extends RoundDue {
  readonly formed: Formed
  readonly now: Date
}

async function announceJoins(tx: Transaction, { speedDate, round, formed, now }: Joins): Promise<string[]> {
  const joinsAt = joinInstant(round, now)
  const seated = new Set(membersOf(formed.pairings))
  const left = formed.pool.filter(({ attendeeId, likesThrees }) => likesThrees && !seated.has(attendeeId))
  if (!joinsAt || left.length === 0) return []
  const attendeeIds = left.map(({ attendeeId }) => attendeeId)
  const hadSeat = await listSeated(tx, { roundId: round.id, attendeeIds })
  const late = left.filter(({ attendeeId }) => !hadSeat.has(attendeeId))
  const pairs = late.length > 0 ? await listJoinable(tx, round.id) : []
  const personIds = [...late, ...pairs.flatMap(toPeople)].map(({ personId }) => personId)
  const apart = [
    ...(await listPairedThatDay(tx, { speedDate, personIds, now })),
    ...(await listBlocksAmong(tx, personIds)),
  ]
  const joins = assign(late, pairs, apart)
  for (const { person, pairing } of joins) {
    await insertJoin(tx, { roundId: round.id, pairing, ...person, joinsAt, now })
  }
  return joins.map(({ person }) => person.attendeeId)
}

interface Assigned {
  readonly person: PersonHere
  readonly pairing: JoinablePair
}

/** Each comes to the first pair of which they know neither, and to which nobody else comes. */
function assign(
  late: readonly PersonHere[],
  pairs: readonly JoinablePair[],
  apart: readonly PersonPair[],
): Assigned[] {
  const keptApart = new Set(apart.flatMap(({ one, other }) => [`${one} ${other}`, `${other} ${one}`]))
  const free = [...pairs]
  return late.flatMap((person) => {
    const isOpen = ({ personIds }: JoinablePair) =>
      personIds.every((personId) => !keptApart.has(`${person.personId} ${personId}`))
    const at = free.findIndex(isOpen)
    const [pairing] = at < 0 ? [] : free.splice(at, 1)
    return pairing ? [{ person, pairing }] : []
  })
}

function toPeople({ personIds }: JoinablePair): { readonly personId: string }[] {
  return personIds.map((personId) => ({ personId }))
}
