import { heldUntil } from '../presence/presence.ts'
import type { RoundPhase } from './round.ts'

export const PARTNER_STATES = ['coming', 'here', 'held', 'looking-away', 'left'] as const

/**
 * How a partner stands to a round: not there before its bell, there, place held while their connection is lost (R2),
 * not looking at the bell (R4), or no longer in it, whichever way they went.
 */
export type PartnerState = (typeof PARTNER_STATES)[number]

/** What the rows say of a partner. */
export interface PartnerFacts {
  readonly leftAt: Date | null
  readonly absentUntil: Date | null
  readonly joinsAt: Date | null
  readonly awaySince: Date | null
}

/** Says how a partner stands to a round, and until when they are waited for if they are. */
export function standingOf(
  { leftAt, absentUntil, joinsAt, awaySince }: PartnerFacts,
  phase: RoundPhase,
): { readonly state: PartnerState; readonly until: Date | null } {
  if (leftAt) return { state: 'left', until: null }
  if (phase === 'preparing' || joinsAt) return { state: 'coming', until: null }
  if (awaySince) return { state: 'held', until: earlier(heldUntil('pairing', awaySince), absentUntil) }
  return absentUntil ? { state: 'looking-away', until: absentUntil } : { state: 'here', until: null }
}

function earlier(one: Date, other: Date | null): Date {
  return other && other < one ? other : one
}
