import type { MediaEvent, MediaState, OwnScreen, ScreenEvent } from './media-state.ts'
import { sittingOf } from './moves.ts'
import { ALL_RIGHTS, type Rights } from './rights.ts'

/** What we may do in the room in which we are; outside rooms nothing is forbidden. */
export function rightsIn(state: Pick<MediaState, 'link'>): Rights {
  return sittingOf(state.link)?.rights ?? ALL_RIGHTS
}

export function isOfScreen(event: MediaEvent): event is ScreenEvent {
  return event.type.startsWith('screen-')
}

/** The own screen after what the person, their browser or the room has said of it. */
export function reactToScreen(state: MediaState, event: ScreenEvent): MediaState {
  const { screen } = state
  switch (event.type) {
    case 'screen-asked':
      return ask(state)
    case 'screen-opened':
      return screen?.phase === 'choosing' ? withScreen(state, { ...screen, phase: 'sharing' }) : state
    case 'screen-stopped':
      return withScreen(state, undefined)
    case 'screen-failed':
      return { ...withScreen(state, undefined), screenFault: event.fault }
    default:
      return event satisfies never
  }
}

/** A screen is for one sitting: it outlives a lost connection to that room, and nothing else. */
export function keepScreen(state: MediaState): MediaState {
  const { screen, link } = state
  if (screen === undefined) return state
  const isHere = link.phase !== 'elsewhere' && sittingOf(link)?.key === screen.key
  return isHere && rightsIn(state).canShareScreen ? state : withScreen(state, undefined)
}

/** A second press, or one while there is no room to show it to, is none. */
function ask(state: MediaState): MediaState {
  const { link, screen } = state
  if (link.phase !== 'connected' || screen !== undefined || !rightsIn(state).canShareScreen) return state
  const asked = withScreen(state, { phase: 'choosing', key: link.sitting.key })
  return { ...asked, screenFault: undefined }
}

function withScreen(state: MediaState, screen: OwnScreen | undefined): MediaState {
  return { ...state, screen }
}
