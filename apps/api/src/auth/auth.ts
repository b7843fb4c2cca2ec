/** Where better-auth keeps what it keeps; the tables are ours, by its own names for them. */
export interface AuthStore {
  readonly db: object
  readonly tables: Readonly<Record<'user' | 'session' | 'account' | 'verification' | 'rateLimit', object>>
}

export interface AuthOptions {
  readonly publicUrl: string
  /** Signs the cookies of sessions; changing it signs everybody out. */
  readonly secret: string
  readonly store: AuthStore
  /** Multiplies every rate limit, for benches and rehearsals. */
  readonly rateLimitFactor: number
  /** Mails a code to an account; not called for an address without one. What it throws, `handle` throws. */
  readonly mailCode: (code: { readonly address: string; readonly code: string }) => Promise<void>
}

/** Sign-in by mailed code, as far as the routes need it; addresses are normalised. */
export interface Auth {
  /** Answers a request below `/api/auth`. */
  readonly handle: (request: Request) => Promise<Response>
  /** Stores a code that nobody gets where there is no account, so that trying codes does not tell one address from another. */
  readonly leaveDecoy: (address: string) => Promise<void>
  /** The tries that are left for the code that waits; undefined where none does. */
  readonly triesLeft: (address: string) => Promise<number | undefined>
}

/** The header by which better-auth is told the client's address; whatever a client sends in it is dropped. */
export const CLIENT_IP_HEADER = 'x-stamtafel-client-ip'

export const AUTH_PATH = '/api/auth'
export const COOKIE_PREFIX = 'stamtafel'
