import {
  countNewPeople,
  findBellBefore,
  findEntry,
  findSpeedDate,
  findVenueEvent,
  listBlockedWith,
  listHere,
  listPastSeats,
  listSeats,
  listSpeedDatesFor,
  listWaitingNow,
  type SeatFacts,
  type StoredEntry,
  type StoredPartner,
  type StoredRound,
  type StoredSpeedDate,
} from '@stamtafel/db'
import { bellAhead, can, DomainError, preparedRound, standingOf, type AttendeeActor } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { listRecentCommands } from '../hosting/recent-commands.ts'
import { describeSpeedDate } from './describe-speed-date.ts'

export type SpeedDateDetailFacts = Awaited<ReturnType<typeof seeSpeedDate>>

/** A speed date as one attendee sees it: its state, the rounds that concern them now, and their seat in each. */
export async function seeSpeedDate(
  deps: Pick<Deps, 'db' | 'now'>,
  actor: AttendeeActor,
  { speedDateId }: { readonly speedDateId: string },
) {
  const { attendeeId, eventId, personId } = actor
  const { db } = deps
  const found = await findVenueEvent(db, eventId)
  const stored = await findSpeedDate(db, speedDateId)
  if (!found || stored?.eventId !== eventId || !can(actor, 'speed-date.enter', actor)) {
    throw new DomainError('speed-date.not-found', `No speed date ${speedDateId} for this actor`)
  }
  const rows = await listSpeedDatesFor(db, { eventId, attendeeId })
  const row = rows.find(({ speedDate }) => speedDate.id === speedDateId)
  if (!row) throw new DomainError('speed-date.not-found', `Speed date ${speedDateId} is gone`)
  const [current, past, others, metToday, entry, commands, lastBell] = await Promise.all([
    listCurrent(deps, { rounds: stored.rounds, attendeeId }),
    listPastSeats(db, { speedDateId, attendeeId }),
    listOthers(deps, { speedDate: stored, personId }),
    countNewPeople(db, { personId, timeZone: found.event.timeZone, now: deps.now() }),
    findEntry(db, { speedDateId, attendeeId }),
    listRecentCommands(db, { speedDateId, now: deps.now() }),
    findBellBefore(db, { speedDateId, bellAt: stored.pausedAt ?? deps.now() }),
  ])
  return {
    revision: found.event.revision,
    speedDate: describeSpeedDate(row),
    current,
    past,
    ...others,
    nextBell: nextBellOf(stored, deps.now()),
    metToday,
    skipsRound: skippedAhead(stored, entry?.skipsRound ?? null),
    attention: attentionOf(entry, lastBell),
    commands,
  }
}

/** By what the next bell takes somebody as looking, or not. */
function attentionOf(entry: StoredEntry | undefined, lastBell: Date) {
  const { pressedAt = null, hiddenSince = null } = entry ?? {}
  return { pressedAt, hiddenSince, lastBell }
}

/** The rounds that are not past, and one's seat in each; a side round only for those who are in it. */
async function listCurrent(
  { db }: Pick<Deps, 'db'>,
  { rounds, attendeeId }: { rounds: readonly StoredRound[]; attendeeId: string },
) {
  const roundIds = rounds.map(({ id }) => id)
  const seats = await listSeats(db, { roundIds, attendeeIds: [attendeeId] })
  return rounds.flatMap((round) => {
    const seat = seats.find(({ roundId }) => roundId === round.id)?.seat
    if (round.sideOf !== null && !seat) return []
    return [{ round, seat: seat ? describeSeat(seat, round) : ({ kind: 'none' } as const) }]
  })
}

function describeSeat(seat: SeatFacts, round: StoredRound) {
  if (seat.kind !== 'pairing') return seat
  return { ...seat, partners: seat.partners.map((partner) => describePartner(partner, round)) }
}

function describePartner(partner: StoredPartner, { phase }: StoredRound) {
  const { attendeeId, name, position, listensFirst, typesAlong, joinsAt, isMet } = partner
  const standing = standingOf(partner, phase)
  return { attendeeId, name, position, listensFirst, typesAlong, joinsAt, isMet, ...standing }
}

/** Who is shown beside one and never is the partner would tell of a block, so nobody is who has one with oneself (R21). */
async function listOthers(
  { db }: Pick<Deps, 'db'>,
  { speedDate, personId }: { speedDate: StoredSpeedDate; personId: string },
) {
  const asked = { speedDateId: speedDate.id, except: await listBlockedWith(db, personId) }
  const isTalking = speedDate.rounds.some(({ phase, sideOf }) => phase === 'talking' && sideOf === null)
  const [peopleHere, waiting] = await Promise.all([
    listHere(db, asked),
    isTalking ? listWaitingNow(db, asked) : [],
  ])
  return { peopleHere, waiting }
}

/** The next bell; none where it has passed and the worker has yet to prepare its round. */
function nextBellOf(speedDate: StoredSpeedDate, now: Date): Date | null {
  const bell = bellAhead(speedDate) ?? null
  const isToBePrepared = speedDate.state.phase === 'running' && !preparedRound(speedDate.rounds)
  return bell && isToBePrepared && bell <= now ? null : bell
}

/** A round that was skipped is behind one as soon as it is prepared. */
function skippedAhead({ state }: StoredSpeedDate, skipsRound: number | null): number | null {
  const prepared = 'round' in state ? state.round : 0
  return skipsRound !== null && skipsRound > prepared ? skipsRound : null
}
