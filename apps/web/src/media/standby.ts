import type {
  DoorEvent,
  EndReason,
  LinkEvent,
  MediaRoom,
  MediaState,
  Reservation,
  Standby,
  Transition,
} from './media-state.ts'
import { connect, enter, hangUp, isLive, isOfDoor, knock, sittingOf, stepAside, still } from './moves.ts'

const KEY_FRAME_MS = 240
const ROUND_TRIPS = 1.7
const USUAL_ROUND_TRIP_MS = 100
const LONGEST_LEAD_MS = 500

type AskingStandby = Extract<Standby, { readonly phase: 'asking' }>
type LiveStandby = Extract<Standby, { readonly isPictureSent: boolean }>

/** From when on our picture has to flow so that the partner has it at the bell; never half a second ahead. */
export function pictureFrom({ bell }: Reservation, roundTripMs = USUAL_ROUND_TRIP_MS): number {
  return bell - Math.min(LONGEST_LEAD_MS, KEY_FRAME_MS + ROUND_TRIPS * roundTripMs)
}

/**
 * A reservation with the key of the present one moves its instants only. For the room in which we are it tells how long
 * that lasts; for the one to which we want back it is a way in.
 */
export function reserve(state: MediaState, reservation: Reservation): Transition {
  const { link, reservation: known } = state
  if (sittingOf(link)?.key === reservation.key) {
    const go = isLive(link) ? enter : connect
    return go(state, reservation, reservation.goodbyeUntil)
  }
  if (known?.key !== reservation.key) {
    const { state: free, commands } = dropStandby(state)
    return { state: { ...free, reservation }, commands }
  }
  return still({ ...state, reservation, standby: moved(state.standby, known, reservation) })
}

/** A connection stays; where there is none, a fresh token is reason to try at once. */
function moved(standby: Standby | undefined, known: Reservation, next: Reservation): Standby | undefined {
  if (standby === undefined) return undefined
  if (!isLive(standby)) return known.token === next.token ? standby : undefined
  return { ...standby, isPictureSent: standby.isPictureSent && known.bell === next.bell }
}

/** Opens the standby, after what went before it, if anything did. */
export function prepare(
  state: MediaState,
  room: MediaRoom,
  { tries, wasRemoved }: { readonly tries: number; readonly wasRemoved?: boolean | undefined } = { tries: 0 },
): Transition {
  return {
    state: { ...state, standby: { phase: 'connecting', tries, wasRemoved, isPictureSent: false } },
    commands: [{ type: 'connect', side: 'standby', room }],
  }
}

export function dropStandby(state: MediaState): Transition {
  return { state: { ...state, standby: undefined }, commands: hangUp('standby', state.standby) }
}

/** Drops the connection and asks the door for another way in. */
export function askForStandby(state: MediaState, tries = 0, wasRemoved?: boolean): Transition {
  return {
    state: { ...state, standby: { phase: 'asking', tries, wasRemoved } },
    commands: [...hangUp('standby', state.standby), knock('standby', tries)],
  }
}

/** What comes from a standby that is no longer ours changes nothing. */
export function reactToStandby(state: MediaState, event: LinkEvent | DoorEvent): Transition {
  const { standby } = state
  if (standby === undefined) return still(state)
  if (isOfDoor(event)) return standby.phase === 'asking' ? hearDoor(state, standby, event) : still(state)
  return isLive(standby) ? hearLink(state, standby, event) : still(state)
}

function hearLink(state: MediaState, standby: LiveStandby, event: LinkEvent): Transition {
  switch (event.type) {
    case 'link-connected':
      return still({ ...state, standby: { ...standby, phase: 'connected', tries: 0 } })
    case 'link-reconnecting':
      return still({ ...state, standby: { ...standby, phase: 'reconnecting' } })
    case 'link-measured':
      return still({ ...state, roundTripMs: event.roundTripMs })
    // What may be done and shown counts in the room in which we are.
    case 'link-permitted':
    case 'link-screen-lost':
      return still(state)
    case 'link-ended':
      return end(state, standby, event.reason)
    default:
      return event satisfies never
  }
}

function hearDoor(state: MediaState, standby: AskingStandby, event: DoorEvent): Transition {
  if (event.type === 'door-unreachable') return askForStandby(state, standby.tries + 1, standby.wasRemoved)
  const { place, reservation } = event.access
  const room = [reservation, place].find((access) => access?.key === state.reservation?.key)
  return room === undefined ? shut(state) : prepare(state, room, standby)
}

/** Whoever is put out asks once more, because the door decides; put out again, they wait for the bell. */
function end(state: MediaState, standby: LiveStandby, reason: EndReason): Transition {
  const { phase, tries, wasRemoved } = standby
  if (reason === 'elsewhere') return stepAside(state)
  if (reason === 'lost') return askForStandby(state, phase === 'connecting' ? tries + 1 : 0, wasRemoved)
  return wasRemoved === true ? shut(state) : askForStandby(state, 0, true)
}

function shut(state: MediaState): Transition {
  const { commands } = dropStandby(state)
  return { state: { ...state, standby: { phase: 'shut' } }, commands }
}
