import type {
  AskingLink,
  DoorEvent,
  EndReason,
  LinkEvent,
  LiveLink,
  MediaEvent,
  MediaState,
  PageEvent,
  Reservation,
  Transition,
} from './media-state.ts'
import { ask, connect, enter, isLive, leave, sittingOf, stepAside, still } from './moves.ts'

const RELEASE_MS = 30_000

/** What follows from an event; whatever the clock says is due happens with it. */
export function transition(state: MediaState, event: MediaEvent, now: number): Transition {
  const happened = react(state, event)
  const rung = ring(happened.state, now)
  return {
    state: { ...rung.state, releaseAt: releaseAfter(state, rung.state, now) },
    commands: [...happened.commands, ...rung.commands],
  }
}

/** The instant at which something is due without any event, for one timer. */
export function wakeAt({ reservation, releaseAt, link }: MediaState): number | undefined {
  const instants = [reservation?.bell, releaseAt, sittingOf(link)?.until].filter((at) => at !== undefined)
  return instants.length === 0 ? undefined : Math.min(...instants)
}

/** Says whether camera and microphone may be open at all; what is muted or off is another matter. */
export function areDevicesNeeded(state: MediaState): boolean {
  return hasReasonForDevices(state) || state.releaseAt !== undefined
}

/** What comes from a connection or a question that is no longer ours changes nothing. */
function react(state: MediaState, event: MediaEvent): Transition {
  const { link } = state
  if (isOfLink(event)) return isLive(link) ? reactToLink(state, link, event) : still(state)
  if (isOfDoor(event)) return link.phase === 'asking' ? reactToDoor(state, link, event) : still(state)
  return reactToPage(state, event)
}

function reactToPage(state: MediaState, event: PageEvent): Transition {
  switch (event.type) {
    case 'entered':
      return enter(state, event.room)
    case 'left':
      return leave(state, event.key)
    case 'reserved':
      return reserve(state, event.reservation)
    case 'called-off':
      return still({ ...state, reservation: undefined })
    case 'restored':
      return restore(state)
    case 'stepped-aside':
      return stepAside(state)
    case 'used-here':
      return state.link.phase === 'elsewhere' ? ask(state, undefined) : still(state)
    case 'chosen':
      return still({ ...state, ...event.choices })
    case 'time-passed':
      return still(state)
    default:
      return event satisfies never
  }
}

function reactToLink(state: MediaState, link: LiveLink, event: LinkEvent): Transition {
  switch (event.type) {
    case 'link-connected':
      return still({ ...state, link: { ...link, phase: 'connected', tries: 0 } })
    case 'link-reconnecting':
      return still({ ...state, link: { ...link, phase: 'reconnecting' } })
    case 'link-ended':
      return end(state, link, event.reason)
    default:
      return event satisfies never
  }
}

/** Whoever is put out asks once more, because the door decides; put out again, they stay out. */
function end(state: MediaState, link: LiveLink, reason: EndReason): Transition {
  const { sitting, phase, tries } = link
  if (reason === 'elsewhere') return stepAside(state)
  if (reason === 'lost') return ask(state, sitting, phase === 'connecting' ? tries + 1 : 0)
  return sitting.wasRemoved === true ? leave(state) : ask(state, { ...sitting, wasRemoved: true })
}

function reactToDoor(state: MediaState, link: AskingLink, event: DoorEvent): Transition {
  switch (event.type) {
    case 'door-opened':
      return connect(state, event.room)
    case 'door-shut':
      return leave(state)
    case 'door-unreachable':
      return ask(state, link.sitting, link.tries + 1)
    default:
      return event satisfies never
  }
}

/** A reservation for the room we are in already tells only how long it lasts. */
function reserve(state: MediaState, reservation: Reservation): Transition {
  const isHereAlready = isLive(state.link) && state.link.sitting.key === reservation.key
  if (isHereAlready) return enter(state, reservation, reservation.goodbyeUntil)
  return still({ ...state, reservation })
}

function restore(state: MediaState): Transition {
  const hasLink = isLive(state.link) || state.link.phase === 'asking'
  return hasLink ? ask(state, sittingOf(state.link)) : still(state)
}

/** What the clock brings: the end of a goodbye first, then the bell. */
function ring(state: MediaState, now: number): Transition {
  const until = sittingOf(state.link)?.until
  const left = until !== undefined && until <= now ? leave(state) : still(state)
  const { reservation } = state
  if (reservation === undefined || reservation.bell > now) return left
  const used = { ...left.state, reservation: undefined }
  if (reservation.goodbyeUntil <= now) return { state: used, commands: left.commands }
  const entered = enter(used, reservation, reservation.goodbyeUntil)
  return { state: entered.state, commands: [...left.commands, ...entered.commands] }
}

function releaseAfter(before: MediaState, after: MediaState, now: number): number | undefined {
  if (hasReasonForDevices(after)) return undefined
  if (hasReasonForDevices(before)) return now + RELEASE_MS
  return after.releaseAt !== undefined && after.releaseAt > now ? after.releaseAt : undefined
}

function hasReasonForDevices({ areDevicesHeld, link }: MediaState): boolean {
  return areDevicesHeld || link.phase === 'asking' || isLive(link)
}

function isOfLink(event: MediaEvent): event is LinkEvent {
  return event.type.startsWith('link-')
}

function isOfDoor(event: MediaEvent): event is DoorEvent {
  return event.type.startsWith('door-')
}
