import {
  dropReservation,
  findPresence,
  findSpeedDate,
  holdSpeedDate,
  lockCompany,
  transact,
  writeEntry,
  type Transaction,
} from '@stamtafel/db'
import {
  can,
  DomainError,
  talkingRound,
  type AttendeeActor,
  type EventTimes,
  type SaidEntryState,
  type SpeedDatePhase,
} from '@stamtafel/domain'
import { announceMove, type Aftermath } from '../places/announce-move.ts'
import { move, type DoorDeps } from '../places/enter-place.ts'
import { reservedRooms } from '../places/put-out.ts'
import { findEventTimes } from '../places/event-times.ts'
import { orderTending } from './order-tending.ts'
import { seeSpeedDate, type SpeedDateDetailFacts } from './see-speed-date.ts'
import { changedIn, stepOut } from './step-out.ts'

interface EntryInput {
  readonly speedDateId: string
  readonly state: SaidEntryState
  readonly skipsRound?: number | null | undefined
  readonly wantsElse?: boolean | undefined
}

/** Joins, comes, takes a breather or leaves; whoever is *here* waits in the speed date, and only they are matched. */
export async function setEntry(
  deps: DoorDeps,
  actor: AttendeeActor,
  input: EntryInput,
): Promise<SpeedDateDetailFacts> {
  const { speedDateId, state } = input
  const speedDate = await findSpeedDate(deps.db, speedDateId)
  if (speedDate?.eventId !== actor.eventId || !can(actor, 'speed-date.enter', actor)) {
    throw new DomainError('speed-date.not-found', `No speed date ${speedDateId} for this actor`)
  }
  const times = await findEventTimes(deps.db, actor.eventId)
  const aftermath = await transact(deps.db, (tx) => changeEntry(deps, tx, { actor, times, input }))
  await announceMove(deps, aftermath)
  // While others talk, whoever waits is brought together with somebody at once.
  if (state === 'here' && talkingRound(speedDate.rounds)) {
    await orderTending(deps, { speedDateId, now: deps.now() })
  }
  return seeSpeedDate(deps, actor, { speedDateId })
}

interface Change {
  readonly actor: AttendeeActor
  readonly times: EventTimes
  readonly input: EntryInput
}

/** *Here* leads to the waiting place, *left* to the foyer; joining and a breather only lead out of a pairing. */
async function changeEntry(deps: DoorDeps, tx: Transaction, change: Change): Promise<Aftermath> {
  const { actor, times, input } = change
  const { speedDateId, state, skipsRound, wantsElse } = input
  const { personId, attendeeId, eventId } = actor
  const now = deps.now()
  refuseOutOfTime(await holdSpeedDate(tx, speedDateId), state)
  await lockCompany(tx, [personId])
  if (typeof skipsRound === 'number') await refuseRevealed(tx, { speedDateId, number: skipsRound })
  const wantsElseSince = wantsElse === undefined ? undefined : wantsElse ? now : null
  await writeEntry(tx, { speedDateId, attendeeId, state, now, skipsRound, wantsElseSince })
  if (state === 'joined' || state === 'paused') return stepOut(tx, { actor, speedDateId, now })
  const ended = state === 'left' ? await dropReservation(tx, { personId, onlyIn: speedDateId, now }) : []
  const to = state === 'here' ? ({ kind: 'speed-date', speedDateId } as const) : ({ kind: 'foyer' } as const)
  const isGoing = state === 'here' || (await isIn(tx, { personId, speedDateId }))
  const moved: Aftermath = isGoing ? await move(deps, tx, { actor, times, to }) : { told: [], left: [] }
  return {
    ...moved,
    left: [...moved.left, ...reservedRooms(ended)],
    told: [...moved.told, await changedIn(tx, { eventId, speedDateId })],
  }
}

async function isIn(
  tx: Transaction,
  { personId, speedDateId }: { personId: string; speedDateId: string },
): Promise<boolean> {
  const place = (await findPresence(tx, personId))?.place
  return place !== undefined && 'speedDateId' in place && place.speedDateId === speedDateId
}

/** Once people know whom they meet, to skip would be to leave somebody, and leaving has its own button (R8). */
async function refuseRevealed(
  tx: Transaction,
  { speedDateId, number }: { speedDateId: string; number: number },
): Promise<void> {
  const state = (await findSpeedDate(tx, speedDateId))?.state
  const revealed = state && 'round' in state ? state.round : 0
  if (number <= revealed) throw new DomainError('round.wrong-phase', `Round ${number} is revealed already`)
}

function refuseOutOfTime(phase: SpeedDatePhase | undefined, state: SaidEntryState): void {
  const isTooLate = phase === 'ended'
  const isTooEarly = phase === 'scheduled' && (state === 'here' || state === 'paused')
  if (isTooLate || isTooEarly) throw new DomainError('speed-date.wrong-phase', `${state} while ${phase}`)
}
