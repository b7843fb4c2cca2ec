import type { Log } from '@stamtafel/use-cases'
import type { Channels } from './channels.ts'
import { complain } from './complain.ts'
import { ENDED, type LiveStream } from './live-stream.ts'
import type { LivePorts } from './ports.ts'

/** Every so many beats each stream's right to listen is asked again, should the word that ended it be lost. */
const CHECK_BEATS = 6

interface HeartbeatPorts extends Pick<LivePorts, 'presence' | 'now'> {
  readonly log: Log
}

/** The beat of this process: each asks who is still there and says how far the events have come. */
export function createHeartbeat(ports: HeartbeatPorts, channels: Channels): () => Promise<void> {
  let beats = 0
  return async () => {
    beats += 1
    const streams = channels.streams()
    for (const stream of streams) stream.ping()
    const due = streams.filter((_, index) => (index + beats) % CHECK_BEATS === 0)
    const checked = Promise.all(due.map(checkRight)).catch(complain(ports.log, 'live.check-failed'))
    await channels.readRevisions(ports.presence).catch(complain(ports.log, 'live.revisions-unread'))
    channels.sayRevisions(ports.now())
    await channels.sayWatching(ports.presence).catch(complain(ports.log, 'live.watching-uncounted'))
    await checked
  }
}

async function checkRight(stream: LiveStream): Promise<void> {
  const refusal = await stream.findRefusal()
  if (refusal !== undefined) stream.end(ENDED, refusal)
}
