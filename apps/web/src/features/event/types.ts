/** What anybody may know of an event that has a public page. */
export interface PublicEvent {
  readonly name: string
  readonly organisationName: string
  readonly startsAt: string
  readonly endsAt: string
  readonly timeZone: string
  /** How many have a seat. */
  readonly registered: number
  readonly isOpen: boolean
  readonly tables: number
  readonly speedDate?:
    | { readonly startsAt: string; readonly rounds: number; readonly roundSeconds: number }
    | undefined
  readonly stages: readonly string[]
}

/** What somebody fills in to get a seat. */
export interface RegistrationInput {
  readonly name: string
  readonly email: string
}
