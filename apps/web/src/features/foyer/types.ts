/** Somebody on a chair; `isHeld` while their connection is gone and the seat is kept. */
export interface SeatedPerson {
  readonly attendeeId: string
  readonly name: string
  readonly seat: number
  readonly isHeld?: boolean
}

export interface FoyerTable {
  readonly id: string
  readonly number: number
  readonly topic?: string | undefined
  readonly seats: number
  readonly seatsLeft: number
  /** Nobody where no seat is left, unless one of them is yours. */
  readonly people: readonly SeatedPerson[]
}

/** The speed date as the foyer shows it. */
export interface FoyerSpeedDate {
  readonly id: string
  readonly phase: 'scheduled' | 'gathering' | 'running' | 'paused' | 'ended'
  readonly startsAt: string
  readonly here: number
  readonly joined: number
  readonly rounds: number
  readonly roundSeconds: number
  /** The latest round that was prepared. */
  readonly round?: number | undefined
  /** Whether you opted in. */
  readonly isJoined: boolean
}
