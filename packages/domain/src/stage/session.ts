export const SESSION_PHASES = ['scheduled', 'live', 'ended'] as const
export type SessionPhase = (typeof SESSION_PHASES)[number]

/** How far a talk has come; hosts begin and end it, whatever the agenda says. */
export type SessionLife =
  | { readonly phase: 'scheduled' }
  | { readonly phase: 'live'; readonly startedAt: Date }
  | { readonly phase: 'ended'; readonly startedAt: Date; readonly endedAt: Date }

export const SESSION_COMMANDS = ['start', 'end'] as const
export type SessionCommand = (typeof SESSION_COMMANDS)[number]

/** Seconds after the end of a session in which those on stage say goodbye; then they are brought down. */
export const STAGE_GOODBYE_SECONDS = 10

export type SessionOutcome =
  | { readonly kind: 'changed'; readonly to: SessionLife }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused' }

/** What a host's command makes of a session; one that is done already changes nothing, an ended one stays ended. */
export function advanceSession(life: SessionLife, command: SessionCommand, now: Date): SessionOutcome {
  if (command === 'start') {
    if (life.phase === 'scheduled') return { kind: 'changed', to: { phase: 'live', startedAt: now } }
    return { kind: life.phase === 'live' ? 'unchanged' : 'refused' }
  }
  if (life.phase === 'live') {
    return { kind: 'changed', to: { phase: 'ended', startedAt: life.startedAt, endedAt: now } }
  }
  return { kind: life.phase === 'ended' ? 'unchanged' : 'refused' }
}
