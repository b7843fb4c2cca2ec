import { insertSpeedDate, listProgramme, writePlan } from '@stamtafel/db'
import {
  DomainError,
  isLongEnough,
  lengthSeconds,
  secondsAfter,
  type ChangeOf,
  type SpeedDatePlan,
} from '@stamtafel/domain'
import { findSession, isAhead, refuseOutside } from './change-programme.ts'
import type { Changed, Editing } from './changed.ts'
import { randomSeed } from './random-seed.ts'

/** Adds a speed date to an event that has none. */
export async function addSpeedDate(editing: Editing, change: ChangeOf<'add-speed-date'>): Promise<Changed> {
  const { tx, event } = editing
  const programme = await listProgramme(tx, event.id)
  if (programme.some(({ speedDate }) => speedDate)) {
    throw new DomainError('speed-date.exists', `Event ${event.id} has a speed date`)
  }
  const planned = planOf(editing, change)
  const id = await insertSpeedDate(tx, { eventId: event.id, seed: randomSeed(), ...planned })
  return { told: [{ type: 'speed-date.changed', speedDateId: id }], speedDateIds: [id] }
}

/** Changes when and how a speed date goes, until it gathers: then it is its hosts'. */
export async function editSpeedDate(editing: Editing, change: ChangeOf<'edit-speed-date'>): Promise<Changed> {
  const { sessionId } = change
  const session = await findSession(editing, sessionId)
  const { speedDate } = session
  if (!speedDate) throw new DomainError('speed-date.not-found', `Session ${sessionId} is no speed date`)
  if (!isAhead(session)) {
    throw new DomainError('speed-date.wrong-phase', `Speed date ${speedDate.id} is ${speedDate.phase}`)
  }
  await writePlan(editing.tx, { sessionId, ...planOf(editing, change) })
  return { told: [{ type: 'speed-date.changed', speedDateId: speedDate.id }], speedDateIds: [speedDate.id] }
}

interface Wish extends SpeedDatePlan {
  readonly title: string
  readonly startsAt: Date
}

function planOf(
  { event, now }: Editing,
  { title, startsAt, rounds, roundSeconds, breakSeconds, gatherSeconds }: Wish,
) {
  const plan = { rounds, roundSeconds, breakSeconds, gatherSeconds }
  if (!isLongEnough(plan, 1)) {
    throw new DomainError('speed-date.too-short', `${roundSeconds} s and ${breakSeconds} s break`)
  }
  const endsAt = secondsAfter(startsAt, lengthSeconds(plan))
  refuseOutside({ startsAt, endsAt }, event)
  if (startsAt < now) throw new DomainError('session.outside-event', 'The speed date would have begun')
  return { title, startsAt, endsAt, plan, isDue: event.phase === 'published' }
}
