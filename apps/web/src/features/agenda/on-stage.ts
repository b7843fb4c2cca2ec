import type { VenueView } from '@stamtafel/contracts'

type Session = VenueView['event']['sessions'][number]

/** What is on at a stage, as its hosts say and else by the clock, or what comes next there; undefined where that is nothing. */
export function onStage(
  sessions: readonly Session[],
  stageId: string,
  now: number,
): { readonly session: Session; readonly isOn: boolean } | undefined {
  const ahead = sessions
    .filter((session) => session.stageId === stageId && session.phase !== 'ended')
    .filter(({ phase, endsAt }) => phase === 'live' || Date.parse(endsAt) > now)
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
  const session = ahead.find(({ phase }) => phase === 'live') ?? ahead[0]
  if (!session) return undefined
  return { session, isOn: session.phase === 'live' || Date.parse(session.startsAt) <= now }
}
