export const ENTRY_STATES = ['joined', 'here', 'paused', 'silent', 'left'] as const

/**
 * That an attendee takes part in a speed date: opted in, pressed *I am here*, takes a breather, gave no sign of life
 * and is in no round until they do (R3), or is out.
 */
export type EntryState = (typeof ENTRY_STATES)[number]

/** What people say of themselves; that somebody is silent is found, not said. */
export const SAID_ENTRY_STATES = ['joined', 'here', 'paused', 'left'] as const satisfies EntryState[]
export type SaidEntryState = (typeof SAID_ENTRY_STATES)[number]

export const SITTING_OUT_REASONS = ['odd-number', 'nobody-new', 'partner-left', 'skipped'] as const

/** Why somebody who is here meets nobody in a round; never a reason that points at a person. */
export type SittingOutReason = (typeof SITTING_OUT_REASONS)[number]

/** An Encounter needs so many seconds in which both were in the pairing and connected. */
export const ENCOUNTER_SECONDS = 10
