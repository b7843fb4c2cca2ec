export const HOST_COMMANDS = [
  'start',
  'pause',
  'resume',
  'more-round',
  'more-break',
  'stop-after-round',
  'stop',
  'say',
] as const

/** What a host may do to a speed date while people are in it; `say` is a message to all of them. */
export type HostCommandType = (typeof HOST_COMMANDS)[number]

/** Seconds that *+1 min* adds. */
export const MORE_SECONDS = 60

/** Seconds of warning before a speed date that was stopped ends. */
export const STOP_WARNING_SECONDS = 60

/** Minutes for which a host may have a speed date stand still before it stops by itself. */
export const LONGEST_PAUSE_MINUTES = 30

export const LONGEST_MESSAGE = 280
