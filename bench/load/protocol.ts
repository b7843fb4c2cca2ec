/** What a process full of listeners is told to do. */
export type LoadOrder =
  /** Asks a route that does nothing, over so many connections at once. */
  | {
      readonly kind: 'hello'
      readonly url: string
      readonly path: string
      readonly connections: number
      readonly seconds: number
    }
  /** Comes in by personal links and opens a live stream by each: spread over a time, or so many at once. */
  | {
      readonly kind: 'join'
      readonly url: string
      readonly secrets: readonly string[]
      readonly pace: { readonly spreadMs: number } | { readonly atOnce: number }
    }
  /** Opens a WebSocket at each address. */
  | { readonly kind: 'listen'; readonly streams: readonly StreamAddress[]; readonly atOnce: number }
  /** Says how the marked messages have arrived since it was asked last. */
  | { readonly kind: 'report' }
  | { readonly kind: 'leave' }

export interface StreamAddress {
  readonly url: string
  readonly cookie: string
  readonly origin: string
  /** Never reads what comes, as a computer that has gone to sleep. */
  readonly isDeaf?: boolean
}

export interface Joined {
  /** From when somebody came until their stream spoke, in milliseconds. */
  readonly latencies: readonly number[]
  readonly seconds: number
  readonly failures: readonly string[]
}

export interface Arrivals {
  /** From the mark in a message until it was read, in milliseconds. */
  readonly latencies: readonly number[]
  readonly frames: number
  readonly messages: number
  /** The most frames that one stream got within a second. */
  readonly mostFramesPerSecond: number
  readonly open: number
  readonly closed: number
}

export interface LoadAnswers {
  readonly hello: { readonly count: number; readonly seconds: number }
  readonly join: Joined
  readonly listen: { readonly open: number; readonly failures: readonly string[] }
  readonly report: Arrivals
  readonly leave: null
}

/** What carries the time of its sending: nanoseconds of the clock that all processes of a machine share. */
export const MARK = /sent at (\d+)/g
