import type { HostSpeedDateView } from '@stamtafel/contracts'
import type { HostCommandType } from '@stamtafel/domain'

/** Where a speed date is at an instant, and what its clock counts down to. */
export type HostMoment =
  | { readonly kind: 'scheduled' | 'ended' | 'last' }
  | {
      readonly kind: 'gathering' | 'talking' | 'announced' | 'break' | 'stopping'
      /** The round that it is about. */
      readonly number: number
      readonly until: string
      /** Seconds that the whole of it lasts. */
      readonly lasts: number
    }

type Clocked = Extract<HostMoment, { readonly until: string }>

/** While a speed date is paused, the instant at which it stands; else now. */
export function standingNow({ pausedAt }: Pick<HostSpeedDateView, 'pausedAt'>, now: number): number {
  return pausedAt === null ? now : Math.min(now, Date.parse(pausedAt))
}

/** Where a speed date is, also between two answers of the server: bells and ends are announced. */
export function momentOf(hosted: HostSpeedDateView, now: number): HostMoment {
  const { phase, stopsAt } = hosted
  if (phase === 'scheduled' || phase === 'ended') return { kind: phase }
  const talk = talkOf(hosted, now)
  if (stopsAt) {
    const until = talk?.until ?? stopsAt
    return { kind: 'stopping', number: hosted.round, until, lasts: STOPPING_SECONDS }
  }
  return talk ?? waitOf(hosted, now) ?? { kind: 'last' }
}

/** What a host can do at this moment; the server decides anew. */
export function possibleAt(
  hosted: HostSpeedDateView,
  { kind }: HostMoment,
  now: number,
): ReadonlySet<HostCommandType> {
  if (kind === 'scheduled') return new Set(['start'])
  if (kind === 'ended') return new Set()
  if (kind === 'stopping') return new Set(['say'])
  const { phase, nextBell, round, rounds } = hosted
  const isBellAhead = nextBell !== null && now < Date.parse(nextBell)
  const possible: readonly (readonly [HostCommandType, boolean])[] = [
    ['pause', phase === 'running'],
    ['resume', phase === 'paused'],
    ['more-round', kind === 'talking'],
    ['more-break', isBellAhead],
    ['stop-after-round', phase !== 'gathering' && round < rounds],
    ['stop', true],
    ['say', true],
  ]
  return new Set(possible.flatMap(([command, isPossible]) => (isPossible ? [command] : [])))
}

const STOPPING_SECONDS = 60

function talkOf({ current }: HostSpeedDateView, now: number): Clocked | undefined {
  if (!current || current.phase === 'over') return undefined
  const [bell, end] = [Date.parse(current.bell), Date.parse(current.endsAt)]
  if (now < bell || now >= end) return undefined
  return { kind: 'talking', number: current.number, until: current.endsAt, lasts: (end - bell) / 1000 }
}

function waitOf(hosted: HostSpeedDateView, now: number): Clocked | undefined {
  const { current, nextBell, phase, startsAt, firstBellAt, breakSeconds, round } = hosted
  if (nextBell === null || Date.parse(nextBell) <= now) return undefined
  const isAnnounced = current?.phase === 'preparing'
  if (phase === 'gathering' || (isAnnounced && current.number === 1)) {
    const lasts = (Date.parse(firstBellAt) - Date.parse(startsAt)) / 1000
    return { kind: isAnnounced ? 'announced' : 'gathering', number: 1, until: nextBell, lasts }
  }
  const number = isAnnounced ? current.number : round + 1
  return { kind: isAnnounced ? 'announced' : 'break', number, until: nextBell, lasts: breakSeconds }
}
