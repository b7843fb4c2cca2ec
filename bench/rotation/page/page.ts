import { createMediaSession, type MediaRoom, type MediaSession, type Slot } from '@stamtafel/web/media'
import { connectionsAlive, countConnections, shortestRoundTrip } from './connections.ts'
import { deviceRequests, playDevices, type Likeness } from './likeness.ts'
import { watchArrival, type Arrival } from './watch.ts'

/** A switch to the room of the next pairing: connected to it from `opensAt` on, or told of it at the bell. */
export interface Turn {
  readonly room: MediaRoom
  readonly bell: number
  readonly opensAt: number | undefined
}

/** What the bench calls in the page; a media session as the product has it, and a bare stage around it. */
export interface BenchPage {
  start(likenesses: { readonly own: Likeness; readonly partner: Likeness }): void
  /** Turns to a room and says when the partner was there. */
  turn(turn: Turn): Promise<Arrival>
  /** The same without looking, so that nothing but the session is measured. */
  turnBlindly(turn: Turn): Promise<void>
  status(): string
  facts(): Promise<{
    readonly deviceRequests: number
    readonly connectionsAlive: number
    readonly roundTrip: number | undefined
  }>
  /** How late timers of the page are, in milliseconds: whether this machine has time for what is measured. */
  timerLateness(): number[]
}

declare global {
  interface Window {
    bench: BenchPage
  }
}

const HOUR_MS = 3_600_000
const TIMER_MS = 50

countConnections()

const now = () => performance.timeOrigin + performance.now()
let session: MediaSession | undefined
let partner: Likeness | undefined
const lateness: number[] = []

window.bench = {
  start(likenesses) {
    playDevices(likenesses.own)
    partner = likenesses.partner
    session = createMediaSession({
      now,
      iceServers: [],
      isMutedAtFirst: false,
      askForToken: async () => ({}),
    })
    const media = session
    media.subscribe(() => show(media))
    watchTimers(now() + TIMER_MS)
  },
  async turn(turn) {
    const media = session
    if (media === undefined || partner === undefined) throw new Error('Nobody has started')
    const isInNewRoom = () => media.view().roomKey === turn.room.key
    const arrival = watchArrival({ partner, bell: turn.bell, now, isInNewRoom })
    turnTo(media, turn)
    return arrival
  },
  async turnBlindly(turn) {
    if (session === undefined) throw new Error('Nobody has started')
    turnTo(session, turn)
    await new Promise((resolve) => {
      setTimeout(resolve, turn.bell - now() + 500)
    })
  },
  status: () => session?.view().status ?? 'none',
  async facts() {
    return {
      deviceRequests: deviceRequests(),
      connectionsAlive: connectionsAlive(),
      roundTrip: await shortestRoundTrip(),
    }
  },
  timerLateness: () => lateness,
}

function turnTo(media: MediaSession, { room, bell, opensAt }: Turn): void {
  if (opensAt === undefined) {
    setTimeout(() => media.enterRoom(room), bell - now())
  } else {
    media.reserve({ ...room, opensAt, bell, endsAt: bell + HOUR_MS, goodbyeUntil: bell + HOUR_MS })
  }
}

const seats = new Map<Slot, () => void>()

/** As React does with the `ref` of a tile: a seat for everybody who is there, and none for who is not. */
function show(media: MediaSession): void {
  const wanted = new Set(media.view().people.map(({ videoSlot }) => videoSlot))
  for (const [slot, leave] of seats) {
    if (wanted.has(slot)) continue
    leave()
    seats.delete(slot)
  }
  for (const slot of wanted) {
    if (seats.has(slot)) continue
    const seat = document.createElement('div')
    document.querySelector('#stage')?.append(seat)
    const empty = slot(seat)
    seats.set(slot, () => {
      empty?.()
      seat.remove()
    })
  }
}

function watchTimers(due: number): void {
  setTimeout(() => {
    lateness.push(now() - due)
    watchTimers(now() + TIMER_MS)
  }, due - now())
}
