import {
  findSpeedDate,
  findVenueEvent,
  listHere,
  listPastSeats,
  listPeopleMet,
  listSeats,
  listSpeedDatesFor,
  type StoredRound,
  type StoredSpeedDate,
} from '@stamtafel/db'
import { can, DomainError, heldUntil, nextBell, secondsAfter, type AttendeeActor } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { describeSpeedDate } from './describe-speed-date.ts'

export type SpeedDateDetailFacts = Awaited<ReturnType<typeof seeSpeedDate>>

/** A speed date as one attendee sees it: its state, the rounds that concern them now, and their seat in each. */
export async function seeSpeedDate(
  deps: Pick<Deps, 'db' | 'now'>,
  actor: AttendeeActor,
  { speedDateId }: { readonly speedDateId: string },
) {
  const { attendeeId, eventId, personId } = actor
  const found = await findVenueEvent(deps.db, eventId)
  const stored = await findSpeedDate(deps.db, speedDateId)
  if (!found || stored?.eventId !== eventId || !can(actor, 'speed-date.enter', actor)) {
    throw new DomainError('speed-date.not-found', `No speed date ${speedDateId} for this actor`)
  }
  const rows = await listSpeedDatesFor(deps.db, { eventId, attendeeId })
  const row = rows.find(({ speedDate }) => speedDate.id === speedDateId)
  if (!row) throw new DomainError('speed-date.not-found', `Speed date ${speedDateId} is gone`)
  const current = await Promise.all(stored.rounds.map((round) => seatIn(deps, { round, attendeeId })))
  const met = await listPeopleMet(deps.db, { eventId, personId })
  return {
    revision: found.event.revision,
    speedDate: describeSpeedDate(row),
    current,
    past: await listPastSeats(deps.db, { speedDateId, attendeeId }),
    peopleHere: await listHere(deps.db, speedDateId),
    nextBell: bellAhead(stored, deps.now()),
    metToday: new Set(met.map((person) => person.attendeeId)).size,
  }
}

async function seatIn(
  deps: Pick<Deps, 'db'>,
  { round, attendeeId }: { round: StoredRound; attendeeId: string },
) {
  const [stored] = await listSeats(deps.db, { roundId: round.id, attendeeIds: [attendeeId] })
  const held = (stored?.away ?? []).map(({ attendeeId: partnerId, since }) => ({
    attendeeId: partnerId,
    heldUntil: heldUntil('pairing', since),
  }))
  return { round, seat: stored?.seat ?? null, gone: stored?.gone ?? [], held }
}

/** The next instant at which a talk begins: of the round that is prepared, or of the one to come. */
function bellAhead({ state, plan, startsAt, rounds, latestEndsAt }: StoredSpeedDate, now: Date): Date | null {
  const prepared = rounds.find(({ phase }) => phase === 'preparing')
  if (prepared) return prepared.bellAt
  switch (state.phase) {
    case 'scheduled':
    case 'gathering':
      return secondsAfter(startsAt, plan.gatherSeconds)
    case 'running':
      return state.round < plan.rounds && latestEndsAt ? later(nextBell(plan, latestEndsAt), now) : null
    case 'paused':
    case 'ended':
      return null
    default:
      return state satisfies never
  }
}

function later(bell: Date, now: Date): Date | null {
  return bell > now ? bell : null
}
