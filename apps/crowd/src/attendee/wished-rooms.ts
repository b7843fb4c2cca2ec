import type { AnswerOf, Api } from '@stamtafel/client'

type Detail = AnswerOf<Api['GET /events/:eventId/speed-dates/:speedDateId']>

/** A round as the speed date tells it to one of its attendees. */
export type Round = Pick<Detail['current'][number], 'opensAt' | 'bell' | 'goodbyeUntil' | 'seat'>

/** Where somebody is, and the rounds in which they have a seat. */
export interface Situation {
  readonly tableId: string | undefined
  /** The stage, where they are on it, or watch with their own eyes. */
  readonly stage?: { readonly stageId: string; readonly isOn: boolean } | undefined
  readonly rounds: readonly Round[]
}

/** A media room in which somebody should be now, by the sitting that it is for. */
export interface Wish {
  readonly key: string
  readonly isLive: boolean
  /** Nothing may be published there but while it is live. */
  readonly isWatched?: true
}

interface Talk {
  readonly key: string
  readonly opensAt: Date
  readonly startsAt: Date
  readonly endsAt: Date
  /** The others wait for a press (R4), until which camera and microphone stay off. */
  readonly isAbsent: boolean
}

/** Decides by the announced instants: connected and muted from when a room opens, live from the bell, gone after the goodbye. */
export function wishedRooms({ tableId, stage, rounds }: Situation, now: Date): Wish[] {
  const talks = rounds.flatMap(talksOf).filter(({ opensAt, endsAt }) => opensAt <= now && now < endsAt)
  const isTalking = talks.some(({ startsAt }) => startsAt <= now)
  return [
    ...(tableId !== undefined && !isTalking ? [{ key: tableId, isLive: true }] : []),
    ...(stage && !isTalking ? [{ key: stage.stageId, isLive: stage.isOn, isWatched: true } as const] : []),
    ...talks.map(({ key, startsAt, isAbsent }) => ({ key, isLive: startsAt <= now && !isAbsent })),
  ]
}

/** When the wishes will be others, if nothing else happens. */
export function nextChange({ rounds }: Situation, now: Date): Date | undefined {
  return rounds
    .flatMap(talksOf)
    .flatMap(({ opensAt, startsAt, endsAt }) => [opensAt, startsAt, endsAt])
    .filter((instant) => instant > now)
    .toSorted((one, other) => one.getTime() - other.getTime())[0]
}

function talksOf({ opensAt, bell, goodbyeUntil, seat }: Round): Talk[] {
  if (seat.kind !== 'pairing') return []
  return [
    {
      key: seat.pairingId,
      opensAt: new Date(opensAt),
      startsAt: new Date(seat.joinsAt ?? bell),
      endsAt: new Date(goodbyeUntil),
      isAbsent: seat.absentUntil !== null,
    },
  ]
}
