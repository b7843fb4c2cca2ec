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
  /** Whether they would rather listen first; two who do are not put together where avoidable. */
  readonly listensFirst?: boolean | undefined
  /** Whether they only come in to make numbers even; in as few rounds as that takes, in turns. */
  readonly isTableHost?: boolean | undefined
  /** What the directory and the registration say of them, by name: `department`, `country`; rules speak of these. */
  readonly attributes?: Readonly<Record<string, readonly string[]>> | undefined
  /** The languages they can talk in, with those of an interpreter; nothing where that is not known. */
  readonly languages?: readonly string[] | undefined
  /** The id of their own manager, whom they never meet. */
  readonly managerId?: string | undefined
  readonly interests?: readonly string[] | undefined
  readonly asks?: readonly Ask[] | undefined
  readonly offers?: readonly string[] | undefined
  /** For how many months they have been in the organisation. */
  readonly months?: number | undefined
}

/** What somebody would like help with, and who may learn that they asked. */
export interface Ask {
  readonly topic: string
  /** `not-my-line`: nobody of their department, nor whoever manages them; `match-only`: nobody at all. */
  readonly audience: 'everyone' | 'not-my-line' | 'match-only'
}

/** Those of whom the directory or the registration says this. */
export interface PeopleWith {
  readonly attribute: string
  readonly value: string
}

/**
 * Who meets whom. Rules set to `always` are never broken, the others only where something weightier speaks for it.
 *
 * `meets`: whoever is of `who` meets only those who are of `whom`, while those may meet others too. `alike` and
 * `unlike`: only two who share a value of the attribute, or who share none; of whom no value is known is left free.
 */
export type Rule = { readonly strength: 'always' | 'if-possible' } & (
  | { readonly kind: 'meets' | 'does-not-meet'; readonly who: PeopleWith; readonly whom: PeopleWith }
  | { readonly kind: 'alike' | 'unlike'; readonly attribute: string }
)

/** A round in which each group has one of the smaller side and up to three of the larger one. */
export interface Sides {
  readonly one: PeopleWith
  readonly other: PeopleWith
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
  readonly rules?: readonly Rule[] | undefined
  readonly sides?: Sides | undefined
  /** How many people a group is to have: two, unless given, or 3 to 6 for tables, where a repeat is only avoided. */
  readonly groupSize?: number | undefined
  /** Whether it matters who meets whom among those who may; a preview, which only counts, says no. */
  readonly tastes?: boolean | undefined
}

/** Why these people: a field for the texts to speak of, never a sentence. */
export type Reason =
  | { readonly kind: 'first-meeting' }
  | { readonly kind: 'met-before'; readonly daysAgo?: number }
  | {
      readonly kind: 'ask-meets-offer'
      readonly askedBy: string
      readonly offeredBy: string
      readonly topic: string
    }
  | { readonly kind: 'shared-interest'; readonly interest: string }
  | { readonly kind: 'same' | 'different'; readonly attribute: string; readonly values: readonly string[] }
  | { readonly kind: 'newcomer-with-experienced'; readonly newcomer: string; readonly experienced: string }

/** People who talk with one another in this round. */
export interface Group {
  /** Two, or three of a trio, or as many as a table has, in the order in which turns go: by id, whatever order they were given in. */
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

/** Where everybody is in the round: each person given is in exactly one group, sits out or is on hand. */
export interface MatchResult {
  readonly groups: readonly Group[]
  readonly sittingOut: readonly SittingOut[]
  /** The table hosts whom this round does not need, where there are table hosts. */
  readonly onHand?: readonly string[]
}
