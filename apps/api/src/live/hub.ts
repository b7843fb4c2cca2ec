import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { LEASE_RENEWAL_SECONDS, LIVE_PROTOCOL } from '@stamtafel/domain'
import type { Log } from '@stamtafel/use-cases'
import type { WebSocket } from 'ws'
import { createChannels } from './channels.ts'
import { complain } from './complain.ts'
import { deliver } from './deliver.ts'
import { createHeartbeat } from './heartbeat.ts'
import { createLiveStream, type Listener, type LiveStream } from './live-stream.ts'
import { pack } from './pack.ts'
import type { LivePorts } from './ports.ts'

const BEAT_MS = 5000
const GOODBYE_MS = 1000
const LEAVING = 1001
const TRY_AGAIN = 1013

/** All live streams of this process. */
export interface Hub {
  readonly start: () => Promise<void>
  /** Takes over the socket of somebody who was let in. */
  readonly welcome: (socket: WebSocket, listener: Listener) => Promise<void>
  /** Tells everybody to come back in a moment, and gives up the lease. */
  readonly leave: () => Promise<void>
}

export interface HubOptions {
  readonly log: Log
  readonly beatMs?: number
}

/** Hears the relay once for this process, and serves its streams for as long as it holds the lease. */
export function createHub(ports: LivePorts, { log, beatMs = BEAT_MS }: HubOptions): Hub {
  const { presence } = ports
  const processId = randomUUID()
  const channels = createChannels()
  const beat = createHeartbeat({ ...ports, log }, channels)
  const timers: NodeJS.Timeout[] = []
  let unsubscribe: (() => Promise<void>) | undefined
  let isLeaving = false

  async function renewLease(): Promise<void> {
    const { hasLapsed } = await presence.renewLease({ processId })
    if (hasLapsed) for (const stream of channels.streams()) stream.end(TRY_AGAIN)
  }

  async function comeIn(stream: LiveStream, attendee: NonNullable<LiveStream['attendee']>) {
    const { streamId, ...opened } = await presence.openStream({ ...attendee, processId })
    void stream.gone
      .then(() => (isLeaving ? undefined : presence.closeStream({ streamId })))
      .catch(complain(log, 'live.stream-not-closed'))
    return opened
  }

  async function lookOn(eventId: string) {
    const revisions = await presence.readRevisions([eventId])
    return { isMediaTab: false, revision: revisions.get(eventId) ?? 0 }
  }

  async function open(stream: LiveStream): Promise<void> {
    const { eventId, attendee } = stream
    const { isMediaTab, revision } = attendee ? await comeIn(stream, attendee) : await lookOn(eventId)
    channels.find(eventId)?.noteRevision(revision)
    const opening = { protocol: LIVE_PROTOCOL, epoch: processId, revision, isMediaTab }
    stream.open(pack({ type: 'stream.opened', ...opening, now: ports.now().toISOString() }))
  }

  return {
    async start() {
      await renewLease()
      unsubscribe = await ports.feed.subscribe((envelope) => deliver({ ...ports, log }, channels, envelope))
      const renew = () => void renewLease().catch(complain(log, 'live.lease-not-renewed'))
      timers.push(
        setInterval(renew, LEASE_RENEWAL_SECONDS * 1000),
        setInterval(() => void beat(), beatMs),
      )
    },
    async welcome(socket, listener) {
      const stream = createLiveStream(socket, listener)
      if (isLeaving) {
        stream.end(LEAVING)
        return
      }
      // Before it is opened, so that nothing which is said meanwhile gets lost.
      channels.join(stream)
      await open(stream).catch((error: unknown) => {
        complain(log, 'live.stream-not-opened')(error)
        stream.end(TRY_AGAIN)
      })
    },
    async leave() {
      isLeaving = true
      for (const timer of timers) clearInterval(timer)
      await unsubscribe?.().catch(complain(log, 'live.relay-not-left'))
      const streams = channels.streams()
      for (const stream of streams) {
        stream.send([pack({ type: 'server.leaving' })])
        stream.end(LEAVING)
      }
      await Promise.race([Promise.all(streams.map(({ gone }) => gone)), wait(GOODBYE_MS)])
      for (const stream of streams) stream.drop()
      await presence.endLease({ processId }).catch(complain(log, 'live.lease-not-ended'))
    },
  }
}
