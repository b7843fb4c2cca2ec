import type { PartnerState } from '@stamtafel/domain'
import type { TilePerson } from '#web/ui/tile.tsx'
import type { DatePerson, DatePlan } from './types.ts'

/** Somebody one talks with, or who is about to come. */
export interface DatePartner extends DatePerson {
  readonly state: Exclude<PartnerState, 'left'>
  /** In the order of turns. */
  readonly position: number
  /** Until when their place is held, or their look waited for. */
  readonly until?: string | undefined
  /** When they come to a pairing that talks already; undefined once they are there. */
  readonly joinsAt?: string | undefined
  readonly listensFirst: boolean
  readonly typesAlong: boolean
  readonly tile: TilePerson
  /** Their page is in the room, so that they may hear. */
  readonly isConnected: boolean
}

/** The instants of a talk, as they are for one person. */
export interface TalkTimes {
  readonly bell: string
  /** From when all who talk are there: turns begin then. */
  readonly togetherSince: string
  readonly endsAt: string
  readonly goodbyeUntil: string
}

/** So many seconds are for saying goodbye. */
export const GOODBYE_SECONDS = 10

/** When the goodbye begins: at the end of the talk, or in it where no break follows (R7). */
export function goodbyeFrom({ endsAt, goodbyeUntil }: TalkTimes): string {
  if (endsAt !== goodbyeUntil) return endsAt
  return new Date(Date.parse(endsAt) - GOODBYE_SECONDS * 1000).toISOString()
}

/** Seconds that make the whole ring: what was planned, or less in a talk that begins within a round. */
export function talkSeconds(times: TalkTimes, { roundSeconds }: Pick<DatePlan, 'roundSeconds'>): number {
  const seconds = (Date.parse(goodbyeFrom(times)) - Date.parse(times.bell)) / 1000
  return Math.min(seconds, roundSeconds)
}

/** Of those one is with, the ones who are there or whose place is kept. */
export function inTalk(partners: readonly DatePartner[]): readonly DatePartner[] {
  return partners.filter(({ joinsAt }) => joinsAt === undefined)
}
