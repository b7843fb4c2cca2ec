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
