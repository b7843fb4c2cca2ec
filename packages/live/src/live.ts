import type { LiveEnvelope } from '@stamtafel/domain'

/** The way to every open page of an event; a message may get lost, the event's revision heals that. */
export interface Live {
  /** Call it after the commit. It never rejects: nobody's change fails because others could not be told. */
  publish(envelope: LiveEnvelope): Promise<void>
}

/** What hears the messages; it must not throw for the sake of one page. */
export type LiveHandler = (envelope: LiveEnvelope) => void

/** Where a process that serves pages hears what any process published. */
export interface LiveFeed {
  /** Resolves when no further message will be missed, to what ends it; each process hears its own messages too. */
  subscribe(hear: LiveHandler): Promise<() => Promise<void>>
}
