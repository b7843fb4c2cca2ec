import {
  insertTalk,
  listProgramme,
  lockProgramme,
  moveSessions,
  removeSession,
  writeEventDetails,
  writeTalk,
  type StoredSession,
  type Transaction,
} from '@stamtafel/db'
import {
  DomainError,
  isPossibleSpan,
  liesWithin,
  movedBy,
  type ChangeOf,
  type EventChange,
  type LiveMessage,
  type Span,
} from '@stamtafel/domain'
import { stageOfEvent } from '../stages/stage-of-event.ts'
import { NOTHING_ELSE, type Changed, type Editing } from './changed.ts'

const PROGRAMME: ReadonlySet<EventChange['type']> = new Set([
  'edit-event',
  'edit-talk',
  'add-speed-date',
  'edit-speed-date',
  'remove-session',
  'remove-stage',
])

/** Has hosts and timers wait where the change is one of what they begin and end. */
export async function lockProgrammeFor(
  tx: Transaction,
  { eventId, change }: { readonly eventId: string; readonly change: EventChange },
): Promise<void> {
  if (PROGRAMME.has(change.type)) await lockProgramme(tx, eventId)
}

/** Changes what an event is; what has not begun of its programme keeps its distance to the start. */
export async function editEvent(
  { tx, event, now }: Editing,
  { name, startsAt, endsAt, timeZone, locale }: ChangeOf<'edit-event'>,
): Promise<Changed> {
  const details = { name, startsAt, endsAt, timeZone, locale }
  if (!isPossibleSpan(details, now)) throw new DomainError('event.impossible-times', 'Too short, or past')
  const ms = startsAt.getTime() - event.startsAt.getTime()
  const ahead = (await listProgramme(tx, event.id)).filter(isAhead)
  for (const session of ahead) refuseOutside(movedBy(session, ms), details)
  const dates = ahead.flatMap((one) => (one.speedDate ? [{ id: one.speedDate.id, was: one.startsAt }] : []))
  if (ms !== 0 && dates.some(({ was }) => was.getTime() + ms < now.getTime())) {
    throw new DomainError('session.outside-event', 'The speed date would have begun')
  }
  await writeEventDetails(tx, { eventId: event.id, ...details, now })
  if (ms === 0) return NOTHING_ELSE
  await moveSessions(tx, { sessionIds: ahead.map(({ id }) => id), ms })
  return {
    told: ahead.flatMap(tellOf),
    speedDateIds: dates.map(({ id }) => id),
  }
}

/** Adds a talk, on a stage or without one. */
export async function addTalk(
  { tx, event }: Editing,
  { title, startsAt, endsAt, stageId }: ChangeOf<'add-talk'>,
): Promise<Changed> {
  const talk = { title, startsAt, endsAt, stageId }
  refuseOutside(talk, event)
  await refuseForeignStage(tx, { eventId: event.id, stageId: talk.stageId })
  await insertTalk(tx, { eventId: event.id, ...talk })
  return NOTHING_ELSE
}

/** Changes a talk; one that has begun stays on its stage and keeps its start. */
export async function editTalk(
  editing: Editing,
  { sessionId, title, startsAt, endsAt, stageId }: ChangeOf<'edit-talk'>,
): Promise<Changed> {
  const { tx, event } = editing
  const talk = { title, startsAt, endsAt, stageId }
  const session = await findSession(editing, sessionId)
  if (session.kind !== 'talk') throw noSession(sessionId)
  const isMoved = session.stageId !== talk.stageId || session.startsAt.getTime() !== talk.startsAt.getTime()
  if (session.phase !== 'scheduled' && isMoved) {
    throw new DomainError('session.wrong-phase', `Talk ${sessionId} is ${session.phase}`)
  }
  refuseOutside(talk, event)
  await refuseForeignStage(tx, { eventId: event.id, stageId: talk.stageId })
  await writeTalk(tx, { id: sessionId, ...talk })
  return { ...NOTHING_ELSE, told: [session, { ...session, ...talk }].flatMap(tellOf) }
}

/** Takes a session out of the programme, unless it is on or was: then people remember it. */
export async function removeFromProgramme(
  editing: Editing,
  { sessionId }: ChangeOf<'remove-session'>,
): Promise<Changed> {
  const session = await findSession(editing, sessionId)
  if (!isAhead(session)) {
    const code = session.speedDate ? 'speed-date.wrong-phase' : 'session.wrong-phase'
    throw new DomainError(code, `Session ${sessionId} has begun`)
  }
  await removeSession(editing.tx, sessionId)
  return { ...NOTHING_ELSE, told: tellOf(session) }
}

/** A session of the event that is changed, as locked. */
export async function findSession({ tx, event }: Editing, sessionId: string): Promise<StoredSession> {
  const session = (await listProgramme(tx, event.id)).find(({ id }) => id === sessionId)
  if (!session) throw noSession(sessionId)
  return session
}

/** Refuses a session that begins before the doors open, or ends after the event. */
export function refuseOutside(session: Span, event: Span): void {
  if (!liesWithin(session, event))
    throw new DomainError('session.outside-event', 'A session outside its event')
}

/** Says whether a session has not begun. */
export function isAhead({ phase, speedDate }: Pick<StoredSession, 'phase' | 'speedDate'>): boolean {
  return phase === 'scheduled' && (speedDate === null || speedDate.phase === 'scheduled')
}

function tellOf({ id: sessionId, stageId, speedDate }: StoredSession): LiveMessage[] {
  if (speedDate) return [{ type: 'speed-date.changed', speedDateId: speedDate.id }]
  return stageId === null ? [] : [{ type: 'session.changed', sessionId, stageId }]
}

async function refuseForeignStage(
  tx: Transaction,
  { eventId, stageId }: { eventId: string; stageId: string | null },
): Promise<void> {
  if (stageId !== null) await stageOfEvent(tx, { eventId, stageId })
}

function noSession(sessionId: string): DomainError {
  return new DomainError('session.not-found', `No session ${sessionId} at this event`)
}
