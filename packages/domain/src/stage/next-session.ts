import { laterOf } from '../time.ts'
import type { SessionPhase } from './session.ts'

/** As much of a talk in the programme of one stage as says whether it still comes. */
export interface PlannedSession {
  readonly phase: SessionPhase
  readonly startsAt: Date
  readonly endsAt: Date
  readonly endedAt: Date | null
}

/**
 * What comes next on a stage, and until when that holds if no host does anything: the first talk that has not begun and
 * whose time is not over. A talk that runs on moves the time of those planned after it; one that was left out moves nothing.
 */
export function nextSession<S extends PlannedSession>(
  sessions: readonly S[],
  now: Date,
): { readonly session: S; readonly until: Date } | undefined {
  return sessions
    .filter(({ phase }) => phase === 'scheduled')
    .toSorted((a, b) => Number(a.startsAt) - Number(b.startsAt))
    .map((session) => ({ session, until: overAt(session, { sessions, now }) }))
    .find(({ until }) => now < until)
}

function overAt(
  { startsAt, endsAt }: PlannedSession,
  { sessions, now }: { readonly sessions: readonly PlannedSession[]; readonly now: Date },
): Date {
  const begunBefore = sessions.filter((one) => one.phase !== 'scheduled' && one.startsAt <= startsAt)
  const from = begunBefore.reduce((latest, { endedAt }) => laterOf(latest, endedAt ?? now), startsAt)
  return new Date(from.getTime() + endsAt.getTime() - startsAt.getTime())
}
