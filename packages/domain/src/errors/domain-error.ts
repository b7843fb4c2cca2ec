/** What a client may do about a failure: give up, try at once, or wait first. */
export type Retry = 'never' | 'now' | 'after'

/** Every failure a caller may have to tell apart; the codes are public, in the API and in translations. */
export const ERRORS = {
  'attendee.banned': { status: 403, retry: 'never' },
  'attendee.not-found': { status: 404, retry: 'never' },
  'attendee.not-here': { status: 409, retry: 'after' },
  'auth-session.missing': { status: 401, retry: 'never' },
  'block.not-found': { status: 404, retry: 'never' },
  'chat-message.not-found': { status: 404, retry: 'never' },
  'chat.not-found': { status: 404, retry: 'never' },
  'chat.too-fast': { status: 429, retry: 'after' },
  'code.exhausted': { status: 429, retry: 'after' },
  'code.expired': { status: 409, retry: 'never' },
  'code.wrong': { status: 403, retry: 'now' },
  'event.impossible-times': { status: 422, retry: 'never' },
  'event.not-found': { status: 404, retry: 'never' },
  'event.outdated': { status: 409, retry: 'now' },
  'event.wrong-phase': { status: 409, retry: 'never' },
  'idempotency-key.reused': { status: 422, retry: 'never' },
  'link.unknown': { status: 404, retry: 'never' },
  'lounge.not-found': { status: 404, retry: 'never' },
  'media.away': { status: 503, retry: 'after' },
  'media.elsewhere': { status: 409, retry: 'never' },
  'organisation.not-found': { status: 404, retry: 'never' },
  'permission.denied': { status: 403, retry: 'never' },
  'person.not-found': { status: 404, retry: 'never' },
  'place.closed': { status: 409, retry: 'after' },
  'registration.closed': { status: 409, retry: 'never' },
  'report.not-found': { status: 404, retry: 'never' },
  'request.foreign-origin': { status: 403, retry: 'never' },
  'request.malformed': { status: 422, retry: 'never' },
  'request.too-large': { status: 413, retry: 'never' },
  'request.too-many': { status: 429, retry: 'after' },
  'round.outdated': { status: 409, retry: 'now' },
  'round.wrong-phase': { status: 409, retry: 'never' },
  'route.not-found': { status: 404, retry: 'never' },
  'seat.taken': { status: 409, retry: 'now' },
  'server.failed': { status: 500, retry: 'after' },
  'server.unavailable': { status: 503, retry: 'after' },
  'session.not-found': { status: 404, retry: 'never' },
  'session.outside-event': { status: 422, retry: 'never' },
  'session.wrong-phase': { status: 409, retry: 'never' },
  'setup.closed': { status: 404, retry: 'never' },
  'speed-date.exists': { status: 409, retry: 'never' },
  'speed-date.not-found': { status: 404, retry: 'never' },
  'speed-date.outdated': { status: 409, retry: 'now' },
  'speed-date.too-short': { status: 422, retry: 'never' },
  'speed-date.wrong-phase': { status: 409, retry: 'never' },
  'stage.busy': { status: 409, retry: 'after' },
  'stage.full': { status: 409, retry: 'after' },
  'stage.not-found': { status: 404, retry: 'never' },
  'stage.not-live': { status: 409, retry: 'after' },
  'stage.not-there': { status: 409, retry: 'never' },
  'stage.occupied': { status: 409, retry: 'after' },
  'stage.wrong-role': { status: 409, retry: 'now' },
  'table.full': { status: 409, retry: 'after' },
  'table.not-found': { status: 404, retry: 'never' },
  'table.number-taken': { status: 409, retry: 'never' },
  'table.occupied': { status: 409, retry: 'after' },
  'webhook.forged': { status: 401, retry: 'never' },
} as const satisfies Record<`${string}.${string}`, { readonly status: number; readonly retry: Retry }>

export type ErrorCode = keyof typeof ERRORS

export const ERROR_CODES = Object.keys(ERRORS).filter(isErrorCode)

/** Figures that the sentence of a code needs, such as the tries that are left. */
export type ErrorFacts = Readonly<Record<string, number>>

/** A failure that the caller may see: its code and facts are public, its message is for the log only. */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  readonly code: ErrorCode
  readonly facts: ErrorFacts | undefined

  constructor(code: ErrorCode, message: string, options?: ErrorOptions & { readonly facts?: ErrorFacts }) {
    super(message, options)
    this.code = code
    this.facts = options?.facts
  }
}

function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(ERRORS, text)
}
