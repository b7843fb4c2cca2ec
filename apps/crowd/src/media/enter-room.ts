import { setTimeout as wait } from 'node:timers/promises'
import {
  ContinualGatheringPolicy,
  IceServer,
  IceTransportType,
  Room,
  RoomEvent,
  type RoomOptions,
} from '@livekit/rtc-node'
import { performLater } from './perform-later.ts'
import { publishPerson } from './publish-person.ts'
import { measureReception } from './reception.ts'
import type { EnterRoom, OpenRoom, RoomVisitor } from './room.ts'
import { watchPeople, type Watch } from './watch-people.ts'

export { dispose } from '@livekit/rtc-node'

/** Publishing what is not allowed fails by never ending, and so may leaving a server that has died. */
const PATIENCE_MS = 10_000

/** Enters a media room through whatever gate its address names, muted. */
export const enterRoom: EnterRoom = async ({ url, token }, visitor, onLost): Promise<OpenRoom> => {
  const room = new Room()
  let isClosed = false
  const watch: Watch | undefined = visitor.receives ? watchPeople(room) : undefined
  room.on(RoomEvent.Disconnected, () => {
    if (!isClosed) onLost()
  })
  await room.connect(url, token, optionsFor(visitor))
  const { localParticipant } = room
  if (!localParticipant) throw new Error('A room that was entered has nobody in it')
  const publish = () => within(publishPerson(localParticipant, visitor), 'publish')
  const performance = visitor.isWatched === true ? performLater(publish) : await publish()
  return {
    setLive: (isLive) => performance.setLive(isLive),
    seen: () => watch?.seen() ?? [],
    measure: () => measureReception(room),
    async close() {
      isClosed = true
      await performance.stop()
      await watch?.stop()
      await within(room.disconnect(), 'leave')
    },
  }
}

/** A server that nobody is, on this computer. */
const NOBODY = { urls: 'stun:127.0.0.1:9' }

/**
 * An empty list would be taken for LiveKit's own. Where that one names the server's media port, as the launcher does so
 * that nobody else is asked, nobody gets through: what comes from a STUN server is not taken for media.
 */
function optionsFor({ receives, iceServers }: RoomVisitor): RoomOptions {
  const servers: RoomVisitor['iceServers'] = iceServers.length > 0 ? iceServers : [NOBODY]
  return {
    autoSubscribe: receives,
    dynacast: false,
    rtcConfig: {
      iceTransportType: IceTransportType.TRANSPORT_ALL,
      continualGatheringPolicy: ContinualGatheringPolicy.GATHER_CONTINUALLY,
      iceServers: servers.map(
        ({ urls, username, credential }) =>
          new IceServer({
            urls: typeof urls === 'string' ? [urls] : [...urls],
            ...(username !== undefined && { username }),
            ...(credential !== undefined && { password: credential }),
          }),
      ),
    },
  }
}

async function within<T>(work: Promise<T>, what: string): Promise<T> {
  const stop = new AbortController()
  const late = wait(PATIENCE_MS, undefined, { signal: stop.signal }).then(() => {
    throw new Error(`LiveKit did not let somebody ${what} within ${PATIENCE_MS / 1000} s`)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    stop.abort()
    late.catch(() => undefined)
  }
}
