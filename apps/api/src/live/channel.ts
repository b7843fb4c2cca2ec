import type { LiveStream } from './live-stream.ts'
import type { Packed } from './pack.ts'

const GATHER_MS = 50
const PAUSE_MS = 100

/** The streams of one event on this process. */
export interface Channel {
  readonly streams: ReadonlySet<LiveStream>
  readonly join: (stream: LiveStream) => void
  readonly part: (stream: LiveStream) => void
  /** Says something to everybody, to hosts' pages, or to some attendees only; what may wait goes out with what follows it. */
  readonly say: (message: Packed, readers?: Readers) => void
  /** Sends at once what waits, so that what comes next stays next. */
  readonly flush: () => void
  readonly streamsOf: (attendeeId: string) => readonly LiveStream[]
  readonly attendeeIds: () => readonly string[]
  /** The highest revision of the event that this process has heard of. */
  readonly revision: () => number
  readonly noteRevision: (revision: number) => void
  /** Keeps how many watch at a stage as last said here; false where that is what was said before. */
  readonly noteWatching: (stageId: string, watching: number) => boolean
  /** The stages at which somebody was when last told. */
  readonly watchedStages: () => readonly string[]
}

type Readers = 'event' | 'hosts' | readonly string[]

interface Waiting {
  readonly message: Packed
  readonly readers: Readers
}

export function createChannel(): Channel {
  const streams = new Set<LiveStream>()
  const byAttendee = new Map<string, Set<LiveStream>>()
  const waiting = new Map<string, Waiting>()
  const watched = new Map<string, number>()
  let timer: NodeJS.Timeout | undefined
  let flushedAt = 0
  let count = 0
  let latest = 0

  const hosts = () => [...streams].filter(({ attendee }) => attendee === undefined)
  const streamsOf = (attendeeId: string) => [...(byAttendee.get(attendeeId) ?? [])]

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    flushedAt = performance.now()
    const said = [...waiting.values()]
    waiting.clear()
    if (said.every(isForAll)) {
      const all = said.map(({ message }) => message)
      for (const stream of streams) stream.send(all)
      return
    }
    const readers = said.some(isForAll)
      ? streams
      : new Set(
          said.flatMap(({ readers: who }) => (who === 'hosts' ? hosts() : namedIn(who).flatMap(streamsOf))),
        )
    for (const stream of readers) stream.send(messagesFor(stream, said))
  }

  function flushSoon(): void {
    timer ??= setTimeout(flush, Math.max(GATHER_MS, flushedAt + PAUSE_MS - performance.now()))
  }

  return {
    streams,
    join(stream) {
      const attendeeId = attendeeOf(stream)
      streams.add(stream)
      if (attendeeId === undefined) return
      byAttendee.set(attendeeId, (byAttendee.get(attendeeId) ?? new Set()).add(stream))
    },
    part(stream) {
      const attendeeId = attendeeOf(stream) ?? ''
      streams.delete(stream)
      byAttendee.get(attendeeId)?.delete(stream)
      if (byAttendee.get(attendeeId)?.size === 0) byAttendee.delete(attendeeId)
      if (streams.size === 0) clearTimeout(timer)
    },
    say(message, readers = 'event') {
      const key = message.key === undefined ? String(count++) : `${String(readers)} ${message.key}`
      waiting.delete(key)
      waiting.set(key, { message, readers })
      if (message.key === undefined) flush()
      else flushSoon()
    },
    flush,
    streamsOf,
    attendeeIds: () => [...byAttendee.keys()],
    revision: () => latest,
    noteRevision(revision) {
      latest = Math.max(latest, revision)
    },
    noteWatching(stageId, watching) {
      const before = watched.get(stageId) ?? 0
      if (watching === 0) watched.delete(stageId)
      else watched.set(stageId, watching)
      return watching !== before
    },
    watchedStages: () => [...watched.keys()],
  }
}

function isForAll({ readers }: Waiting): boolean {
  return readers === 'event'
}

function namedIn(readers: Readers): readonly string[] {
  return typeof readers === 'string' ? [] : readers
}

function attendeeOf({ attendee }: LiveStream): string | undefined {
  return attendee?.actor.attendeeId
}

function messagesFor(stream: LiveStream, said: readonly Waiting[]): Packed[] {
  const attendeeId = attendeeOf(stream)
  const isTold = (readers: Readers) =>
    readers === 'event' ||
    (attendeeId === undefined ? readers === 'hosts' : namedIn(readers).includes(attendeeId))
  return said.filter(({ readers }) => isTold(readers)).map(({ message }) => message)
}
