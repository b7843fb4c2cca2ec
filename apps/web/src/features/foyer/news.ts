import type { VenueView } from '@stamtafel/contracts'
import type { FoyerSpeedDate } from './types.ts'

type Session = VenueView['event']['sessions'][number]

/** What the foyer says first: what is about to happen, or else what is going on. */
export type News =
  | { readonly kind: 'gathering' }
  | { readonly kind: 'soon'; readonly startsAt: string; readonly title?: string }
  | { readonly kind: 'speed-date' }
  | { readonly kind: 'talk'; readonly title: string }

interface NewsSources {
  readonly sessions: readonly Session[]
  readonly speedDate?: FoyerSpeedDate | undefined
}

const HOUR = 3_600_000

/**
 * People who gather come first, for that needs a press of one; then what begins within the hour, a talk or the speed
 * date, whichever is sooner; then what is on.
 */
export function newsOf({ sessions, speedDate }: NewsSources, now: number): News | undefined {
  if (speedDate && isGathering(speedDate, now)) return { kind: 'gathering' }
  const soon = [...talksAhead(sessions), ...dateAhead(speedDate)]
    .filter(({ startsAt }) => Date.parse(startsAt) > now && Date.parse(startsAt) < now + HOUR)
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))[0]
  if (soon) return soon
  if (speedDate?.phase === 'running' || speedDate?.phase === 'paused') return { kind: 'speed-date' }
  const live = sessions.find(({ phase }) => phase === 'live')
  return live && { kind: 'talk', title: live.title }
}

/** The instants at which that may become something else by the clock alone. */
export function newsTimes({ sessions, speedDate }: NewsSources) {
  return [...sessions, ...(speedDate ? [speedDate] : [])].flatMap(({ startsAt }) => [
    startsAt,
    new Date(Date.parse(startsAt) - HOUR).toISOString(),
  ])
}

function isGathering({ phase, startsAt }: FoyerSpeedDate, now: number): boolean {
  return phase === 'gathering' || (phase === 'scheduled' && Date.parse(startsAt) <= now)
}

function talksAhead(sessions: readonly Session[]) {
  return sessions
    .filter(({ kind, phase }) => kind === 'talk' && phase === 'scheduled')
    .map(({ startsAt, title }) => ({ kind: 'soon', startsAt, title }) as const)
}

function dateAhead(speedDate: FoyerSpeedDate | undefined) {
  return speedDate?.phase === 'scheduled' ? [{ kind: 'soon', startsAt: speedDate.startsAt } as const] : []
}

/** Whether a session is over, on, or ahead: as its hosts and the people of a speed date say, and else by the clock. */
export function stateOf(
  { kind, phase, startsAt, endsAt }: Session,
  { speedDate, now }: { readonly speedDate: FoyerSpeedDate | undefined; readonly now: number },
): 'over' | 'on' | 'ahead' {
  if (kind === 'speed-date' && speedDate) {
    if (speedDate.phase === 'ended') return 'over'
    return speedDate.phase === 'scheduled' ? 'ahead' : 'on'
  }
  if (phase === 'ended') return 'over'
  if (phase === 'live') return 'on'
  if (Date.parse(endsAt) <= now) return 'over'
  return Date.parse(startsAt) <= now ? 'on' : 'ahead'
}
