import { secondsAfter } from '../time.ts'
import type { PlaceKind } from '../place/place.ts'

export const PRESENCE_STATES = ['connected', 'away', 'gone'] as const

/** From live streams: one is open, none is but the hold time still runs, or it has run out. */
export type PresenceState = (typeof PRESENCE_STATES)[number]

/** Seconds for which matching still counts on somebody whose connection was lost. */
export const MATCHED_WHILE_AWAY_SECONDS = 10

/** A process that has not renewed its lease for so long is dead, and its live streams with it. */
export const LEASE_SECONDS = 6
export const LEASE_RENEWAL_SECONDS = 2

/** Seconds for which the place of somebody who lost the connection is held (R2). */
export function holdSeconds(kind: PlaceKind): number {
  return kind === 'pairing' ? 20 : 60
}

/** The instant at which the place of somebody away is freed. */
export function heldUntil(kind: PlaceKind, awaySince: Date): Date {
  return secondsAfter(awaySince, holdSeconds(kind))
}
