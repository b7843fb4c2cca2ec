export const PARTNER_STATES = ['coming', 'here', 'held', 'looking-away', 'left'] as const

/**
 * How a partner stands to a round: not there before its bell, there, place held while their connection is lost (R2),
 * not looking at the bell (R4), or no longer in it, whichever way they went.
 */
export type PartnerState = (typeof PARTNER_STATES)[number]
