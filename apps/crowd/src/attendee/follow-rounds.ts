import type { AnswerOf, Api, Call, ServerClock, StreamMessage } from '@stamtafel/client'
import type { HeldRooms } from './hold-rooms.ts'
import { nextChange, wishedRooms, type Round, type Situation } from './wished-rooms.ts'

export type VenueView = AnswerOf<Api['GET /events/:eventId/venue']>

const NOWHERE: Situation = { tableId: undefined, rounds: [] }

/** When a room that could not be entered is tried again. */
const TRY_EVERY_MS = 1000

/** After which messages somebody's place or rounds may be others. */
const TELLING: ReadonlySet<StreamMessage['type']> = new Set([
  'stream.opened',
  'place.changed',
  'speed-date.changed',
  'stage-role.changed',
  'round.prepared',
  'round.started',
  'round.ended',
  'media.restored',
])

interface FollowOptions {
  readonly call: Call
  readonly eventId: string
  readonly clock: ServerClock
  readonly rooms: HeldRooms
  /** Whether they connect to a stage where they are not on it. */
  readonly watches?: boolean
  readonly complain: (error: unknown) => void
}

/** Keeps somebody with media in the rooms of their place and of their rounds. */
export interface Follower {
  hear(message: StreamMessage): void
  /** Asks where one is, and what comes. */
  refresh(): void
  /** In no room, and deaf, until resumed. */
  suspend(): void
  resume(): void
}

export function followRounds(options: FollowOptions): Follower {
  const { call, eventId, clock, rooms, watches = false, complain } = options
  let situation = NOWHERE
  let isSuspended = false
  let asking: Promise<void> | undefined
  let isStale = false
  let timer: ReturnType<typeof setTimeout> | undefined

  async function ask(): Promise<Situation> {
    const venue = await call('GET /events/:eventId/venue', { params: { eventId } })
    const joined = venue.speedDates.filter(({ myEntry }) => myEntry !== null)
    const rounds = await Promise.all(joined.map(askRounds))
    return {
      tableId: venue.place.kind === 'table' ? venue.place.tableId : undefined,
      stage: venue.place.kind === 'stage' ? await askStage(venue.place) : undefined,
      rounds: rounds.flat(),
    }
  }

  async function askStage({ stageId }: { readonly stageId: string }): Promise<Situation['stage']> {
    const { me } = await call('GET /events/:eventId/stages/:stageId', { params: { eventId, stageId } })
    const isOn = me.role === 'on-stage'
    return isOn || watches ? { stageId, isOn } : undefined
  }

  /** Whoever is not here any more ends the talk that they are in, and waits for no other one. */
  async function askRounds({ id: speedDateId, myEntry }: VenueView['speedDates'][number]): Promise<Round[]> {
    const params = { eventId, speedDateId }
    const { current } = await call('GET /events/:eventId/speed-dates/:speedDateId', { params })
    return current.filter(({ bell }) => myEntry === 'here' || new Date(bell) <= clock.now())
  }

  async function askUntilFresh() {
    while (isStale) {
      isStale = false
      situation = await ask()
      step()
    }
  }

  function refresh() {
    isStale = true
    if (isSuspended) return
    asking ??= askUntilFresh()
      .catch(complain)
      .finally(() => {
        asking = undefined
      })
  }

  function step() {
    clearTimeout(timer)
    if (isSuspended) return
    const now = clock.now()
    rooms.hold(wishedRooms(situation, now))
    const change = nextChange(situation, now)
    const waits = [
      ...(change ? [change.getTime() - now.getTime()] : []),
      ...(rooms.isComplete() ? [] : [TRY_EVERY_MS]),
    ]
    if (waits.length > 0) timer = setTimeout(step, Math.min(...waits))
  }

  return {
    refresh,
    hear({ type }) {
      if (TELLING.has(type)) refresh()
    },
    suspend() {
      isSuspended = true
      clearTimeout(timer)
      rooms.hold([])
    },
    resume() {
      isSuspended = false
      refresh()
    },
  }
}
