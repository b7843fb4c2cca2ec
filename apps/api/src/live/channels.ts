import { createChannel, type Channel } from './channel.ts'
import type { LiveStream } from './live-stream.ts'
import { pack } from './pack.ts'
import type { LivePorts } from './ports.ts'

/** The events that somebody listens to on this process. */
export interface Channels {
  readonly find: (eventId: string) => Channel | undefined
  /** Until the stream is gone. */
  readonly join: (stream: LiveStream) => void
  readonly streams: () => readonly LiveStream[]
  readonly readRevisions: (presence: Pick<LivePorts['presence'], 'readRevisions'>) => Promise<void>
  /** Counts how many are at the stages of these events, and says so where it is not what was said last. */
  readonly sayWatching: (presence: Pick<LivePorts['presence'], 'countWatching'>) => Promise<void>
  /** The heartbeat; it also comes when the database does not answer, so that pages know that we live. */
  readonly sayRevisions: (now: Date) => void
}

export function createChannels(): Channels {
  const channels = new Map<string, Channel>()

  function part(eventId: string, stream: LiveStream): void {
    const channel = channels.get(eventId)
    channel?.part(stream)
    if (channel?.streams.size === 0) channels.delete(eventId)
  }

  return {
    find: (eventId) => channels.get(eventId),
    join(stream) {
      const { eventId } = stream
      const channel = channels.get(eventId) ?? createChannel()
      channels.set(eventId, channel)
      channel.join(stream)
      void stream.gone.then(() => part(eventId, stream))
    },
    streams: () => [...channels.values()].flatMap((channel) => [...channel.streams]),
    async readRevisions(presence) {
      if (channels.size === 0) return
      const found = await presence.readRevisions([...channels.keys()])
      for (const [eventId, revision] of found) channels.get(eventId)?.noteRevision(revision)
    },
    async sayWatching(presence) {
      if (channels.size === 0) return
      const counted = await presence.countWatching([...channels.keys()])
      for (const [eventId, channel] of channels) {
        const here = new Map(
          counted.flatMap((one) => (one.eventId === eventId ? [[one.stageId, one.watching]] : [])),
        )
        for (const stageId of new Set([...here.keys(), ...channel.watchedStages()])) {
          const watching = here.get(stageId) ?? 0
          if (channel.noteWatching(stageId, watching))
            channel.say(pack({ type: 'stage.watched', stageId, watching }))
        }
      }
    },
    sayRevisions(now) {
      for (const channel of channels.values()) {
        const { revision } = channel
        channel.say(pack({ type: 'revision.reached', revision: revision(), now: now.toISOString() }))
      }
    },
  }
}
