import type { Database } from '@stamtafel/db'
import type { Jobs } from '@stamtafel/jobs'
import type { Live } from '@stamtafel/live'
import type { Media, MediaTokens } from '@stamtafel/media'

/** All that the operations reach for outside themselves; each takes the parts that it names. */
export interface Deps {
  readonly db: Database
  readonly jobs: Jobs
  readonly live: Live
  readonly media: Media
  readonly mediaTokens: MediaTokens
  /** The database's time. */
  readonly now: () => Date
  readonly secrets: Secrets
  /** Where people reach us, without a slash at the end. */
  readonly publicUrl: string
  readonly log: Log
}

/** What is made at random, and how it is kept. */
export interface Secrets {
  /** 160 random bits in base64url, for links and cookies. */
  readonly secret: () => string
  /** Six random digits. */
  readonly code: () => string
  /** 160 random bits, for the name of a media room. */
  readonly roomName: () => string
  /** The form in which a secret is stored; equal for equal input. */
  readonly hash: (text: string) => string
  /** The form in which a code is stored: so few digits are quickly guessed from a hash without a key. */
  readonly hashCode: (text: string) => string
}

/** The part of a structured logger that operations use; no secrets, tokens or addresses go in. */
export interface Log {
  readonly info: (facts: Readonly<Record<string, unknown>>, message: string) => void
  readonly warn: (facts: Readonly<Record<string, unknown>>, message: string) => void
}
