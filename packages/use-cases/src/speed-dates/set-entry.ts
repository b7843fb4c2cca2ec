import {
  bumpRevision,
  deleteReservation,
  findPresence,
  findSpeedDate,
  lockPeople,
  transact,
  writeEntry,
  type Transaction,
} from '@stamtafel/db'
import {
  can,
  DomainError,
  type AttendeeActor,
  type SaidEntryState,
  type SpeedDatePhase,
} from '@stamtafel/domain'
import { announceMove, move, type DoorDeps, type Moved } from '../places/enter-place.ts'
import { findEventTimes } from '../places/event-times.ts'
import { seeSpeedDate, type SpeedDateDetailFacts } from './see-speed-date.ts'

type EntryDeps = DoorDeps

interface EntryInput {
  readonly speedDateId: string
  readonly state: SaidEntryState
  readonly skipsRound?: number | null | undefined
  readonly wantsElse?: boolean | undefined
}

/** Joins, comes, takes a breather or leaves; whoever is *here* waits in the speed date, and only they are matched. */
export async function setEntry(
  deps: EntryDeps,
  actor: AttendeeActor,
  { speedDateId, state, skipsRound, wantsElse }: EntryInput,
): Promise<SpeedDateDetailFacts> {
  const speedDate = await findSpeedDate(deps.db, speedDateId)
  if (speedDate?.eventId !== actor.eventId || !can(actor, 'speed-date.enter', actor)) {
    throw new DomainError('speed-date.not-found', `No speed date ${speedDateId} for this actor`)
  }
  refuseOutOfTime(speedDate.state.phase, state)
  const times = await findEventTimes(deps.db, actor.eventId)
  const now = deps.now()
  const changed = await transact(deps.db, async (tx) => {
    await lockPeople(tx, [actor.personId])
    const wantsElseSince = wantsElse === undefined ? undefined : wantsElse ? now : null
    await writeEntry(tx, {
      speedDateId,
      attendeeId: actor.attendeeId,
      state,
      now,
      skipsRound,
      wantsElseSince,
    })
    if (state !== 'here') await deleteReservation(tx, { personId: actor.personId })
    const moved = await goAlong(deps, tx, { actor, times, speedDateId, state })
    return { moved, revision: await bumpRevision(tx, actor.eventId) }
  })
  if (changed.moved) await announceMove(deps, changed.moved)
  const message = { type: 'speed-date.changed', speedDateId } as const
  await deps.live.publish({ eventId: actor.eventId, revision: changed.revision, to: 'event', message })
  return seeSpeedDate(deps, actor, { speedDateId })
}

/** *Here* leads to the waiting place, *left* out of it to the foyer; joining and a breather move nobody. */
async function goAlong(
  deps: EntryDeps,
  tx: Transaction,
  asked: EntryInput & Omit<Parameters<typeof move>[2], 'to'>,
): Promise<Moved | undefined> {
  const { actor, times, speedDateId, state } = asked
  if (state === 'here') return move(deps, tx, { actor, times, to: { kind: 'speed-date', speedDateId } })
  if (state !== 'left') return undefined
  const place = (await findPresence(tx, actor.personId))?.place
  const isInIt = place && 'speedDateId' in place && place.speedDateId === speedDateId
  return isInIt ? move(deps, tx, { actor, times, to: { kind: 'foyer' } }) : undefined
}

function refuseOutOfTime(phase: SpeedDatePhase, state: SaidEntryState): void {
  const isTooLate = phase === 'ended'
  const isTooEarly = phase === 'scheduled' && (state === 'here' || state === 'paused')
  if (isTooLate || isTooEarly) throw new DomainError('speed-date.wrong-phase', `${state} while ${phase}`)
}
