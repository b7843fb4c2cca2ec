import type {
  DoorEvent,
  Link,
  LinkEvent,
  LiveLink,
  MediaCommand,
  MediaRoom,
  MediaState,
  Reservation,
  Side,
  Sitting,
  Standby,
  Transition,
} from './media-state.ts'
import { rightsOfToken } from './rights.ts'

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 5000

/** A page may say again and again where we are: only another sitting is news, and a tab put aside stays aside. */
export function enter(state: MediaState, room: MediaRoom, until?: number): Transition {
  const { link, reservation } = state
  if (link.phase === 'elsewhere') return still(state)
  if (reservation?.key === room.key) return takeUp(state, { ...reservation, ...room })
  if (!isLive(link) || link.sitting.key !== room.key) return connect(state, room, until)
  const sitting = { ...link.sitting, until: until ?? link.sitting.until }
  return still({ ...state, link: { ...link, sitting } })
}

/** Opens the connection, keeping what is known of the sitting if it is the one we had. */
export function connect(state: MediaState, room: MediaRoom, until?: number): Transition {
  const { link } = state
  const had = sittingOf(link)?.key === room.key ? sittingOf(link) : undefined
  const rights = rightsOfToken(room.token)
  const sitting = { ...had, key: room.key, until: until ?? had?.until, rights }
  const tries = link.phase === 'asking' ? link.tries : 0
  return {
    state: { ...state, link: { phase: 'connecting', sitting, tries } },
    commands: [...hangUp('link', link), { type: 'connect', side: 'link', room }],
  }
}

/** The room of the reservation becomes the one in which we are, by the standby where there is one. */
export function takeUp(state: MediaState, reservation: Reservation): Transition {
  const { standby } = state
  const { key, goodbyeUntil: until } = reservation
  const rights = rightsOfToken(reservation.token)
  const taken = { ...state, reservation: undefined, standby: undefined }
  if (standby === undefined) return connect(taken, reservation, until)
  if (!isLive(standby)) return ask(taken, { key, until, rights })
  const { phase, tries, wasRemoved } = standby
  return {
    state: { ...taken, link: { phase, tries, sitting: { key, until, wasRemoved, rights } } },
    commands: [{ type: 'promote' }],
  }
}

/** Goes to no room, from the one that is named or from whichever it is; a reservation stays. */
export function leave(state: MediaState, key?: string): Transition {
  const { link } = state
  if (link.phase === 'elsewhere') return still(state)
  if (key !== undefined && sittingOf(link)?.key !== key) return still(state)
  return { state: { ...state, link: { phase: 'none' } }, commands: hangUp('link', link) }
}

/** Asks the door where to go on, at once the first time, then ever more patiently. */
export function ask(state: MediaState, sitting: Sitting | undefined, tries = 0): Transition {
  return {
    state: { ...state, link: { phase: 'asking', sitting, tries } },
    commands: [...hangUp('link', state.link), knock('link', tries)],
  }
}

/** Both connections end; what they were for is kept, should the media come back to this tab. */
export function stepAside(state: MediaState): Transition {
  const { link, standby } = state
  const before = link.phase === 'elsewhere' ? link.before : sittingOf(link)
  return {
    state: { ...state, link: { phase: 'elsewhere', before }, standby: undefined },
    commands: [...hangUp('link', link), ...hangUp('standby', standby)],
  }
}

export function still(state: MediaState): Transition {
  return { state, commands: [] }
}

export function isOfDoor(event: LinkEvent | DoorEvent): event is DoorEvent {
  return event.type.startsWith('door-')
}

/** Says whether a connection is open or opening. */
export function isLive<T extends { readonly phase: string }>(
  connection: T,
): connection is Extract<T, { readonly phase: LiveLink['phase'] }> {
  return ['connecting', 'connected', 'reconnecting'].includes(connection.phase)
}

export function sittingOf(link: Link): Sitting | undefined {
  return 'sitting' in link ? link.sitting : undefined
}

export function hangUp(side: Side, connection: Link | Standby | undefined): readonly MediaCommand[] {
  return connection !== undefined && isLive(connection) ? [{ type: 'disconnect', side }] : []
}

/** The question at the door, the later the more often nobody could be asked. */
export function knock(side: Side, tries: number): MediaCommand {
  const afterMs = tries === 0 ? 0 : Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tries - 1))
  return { type: 'ask-the-door', side, afterMs }
}
