type Pair = readonly [string, string]

/** Somebody who is here for the round that is being made. */
export interface Person {
  readonly id: string
  /** How many rounds of this speed date they sat out. */
  readonly sittingOutCount: number
  /** The number of the round that they sat out last. */
  readonly lastSatOut?: number | undefined
  /** In how many rounds of this speed date they were one of three; none unless given. */
  readonly trioCount?: number | undefined
  /** Whether they said that they like threes; not unless given. */
  readonly likesThrees?: boolean | undefined
}

/** Two people who talked on an earlier day, as far as the organisation remembers. */
export interface Encounter {
  readonly a: string
  readonly b: string
  readonly daysAgo?: number | undefined
}

/** All that a round is made from; ids of people who are not here are passed over. */
export interface MatchInput {
  readonly people: readonly Person[]
  readonly metToday: readonly Pair[]
  readonly encounters: readonly Encounter[]
  /** Who said it does not matter: neither meets the other. */
  readonly blocks: readonly Pair[]
  /** The same for every round of one speed date, so that each round goes on where the last one stopped. */
  readonly seed: number
  /** The dial from 0, only new faces, to 1, people one knows. */
  readonly familiar?: number | undefined
  /** Whether somebody left over may make three of a pair, which they may unless this says no. */
  readonly trios?: boolean | undefined
}

/** Why these people: a field for the texts to speak of, never a sentence. */
export type Reason =
  | { readonly kind: 'first-meeting' }
  | { readonly kind: 'met-before'; readonly daysAgo?: number }

/** People who talk with one another in this round. */
export interface Group {
  /** Two, or three of a trio, in the order in which turns go: by id, whatever order they were given in. */
  readonly members: readonly string[]
  /** What is true of any two of them; nothing where some of three have met before and others have not. */
  readonly reasons: readonly Reason[]
}

/**
 * Somebody without a partner in this round, with trios because there is none who could take them in.
 *
 * `odd-number`: they alone are left of all who had somebody to meet. `nobody-new`: nobody is left whom they
 * may meet today, be it because they met everybody or because those are with others; it never says who.
 */
export interface SittingOut {
  readonly id: string
  readonly reason: 'odd-number' | 'nobody-new'
}

/** Where everybody is in the round: each person given is in exactly one group or sits out. */
export interface MatchResult {
  readonly groups: readonly Group[]
  readonly sittingOut: readonly SittingOut[]
}
