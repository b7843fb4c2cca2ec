import type {
  Link,
  LiveLink,
  MediaCommand,
  MediaRoom,
  MediaState,
  Sitting,
  Transition,
} from './media-state.ts'

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 5000

/** A page may say again and again where we are: only another sitting is news, and a tab put aside stays aside. */
export function enter(state: MediaState, room: MediaRoom, until?: number): Transition {
  const { link } = state
  if (link.phase === 'elsewhere') return still(state)
  if (!isLive(link) || link.sitting.key !== room.key) return connect(state, room, until)
  const sitting = { ...link.sitting, until: until ?? link.sitting.until }
  return still({ ...state, link: { ...link, sitting } })
}

/** Opens the connection, keeping what is known of the sitting if it is the one we had. */
export function connect(state: MediaState, room: MediaRoom, until?: number): Transition {
  const { link } = state
  const had = sittingOf(link)?.key === room.key ? sittingOf(link) : undefined
  const sitting = { ...had, key: room.key, until: until ?? had?.until }
  const tries = link.phase === 'asking' ? link.tries : 0
  return {
    state: { ...state, link: { phase: 'connecting', sitting, tries } },
    commands: [...hangUp(link), { type: 'connect', room }],
  }
}

/** Goes to no room, from the one that is named or from whichever it is. */
export function leave(state: MediaState, key?: string): Transition {
  const { link } = state
  if (link.phase === 'elsewhere') return still(state)
  if (key !== undefined && sittingOf(link)?.key !== key) return still(state)
  return { state: { ...state, link: { phase: 'none' } }, commands: hangUp(link) }
}

/** Asks the door, at once the first time, then ever more patiently. */
export function ask(state: MediaState, sitting: Sitting | undefined, tries = 0): Transition {
  const afterMs = tries === 0 ? 0 : Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tries - 1))
  return {
    state: { ...state, link: { phase: 'asking', sitting, tries } },
    commands: [...hangUp(state.link), { type: 'ask-the-door', afterMs }],
  }
}

export function stepAside(state: MediaState): Transition {
  return { state: { ...state, link: { phase: 'elsewhere' } }, commands: hangUp(state.link) }
}

export function still(state: MediaState): Transition {
  return { state, commands: [] }
}

export function isLive(link: Link): link is LiveLink {
  return link.phase === 'connecting' || link.phase === 'connected' || link.phase === 'reconnecting'
}

export function sittingOf(link: Link): Sitting | undefined {
  return 'sitting' in link ? link.sitting : undefined
}

function hangUp(link: Link): readonly MediaCommand[] {
  return isLive(link) ? [{ type: 'disconnect' }] : []
}
