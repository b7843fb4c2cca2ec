import type {
  AskingLink,
  DoorEvent,
  EndReason,
  LinkEvent,
  LiveLink,
  MediaAccess,
  MediaEvent,
  MediaRoom,
  MediaState,
  PageEvent,
  Sitting,
  Transition,
} from './media-state.ts'
import { ask, enter, isLive, isOfDoor, leave, sittingOf, stepAside, still, takeUp } from './moves.ts'
import { isOfScreen, keepScreen, reactToScreen, rightsIn } from './own-screen.ts'
import { askForStandby, dropStandby, pictureFrom, prepare, reactToStandby, reserve } from './standby.ts'

const RELEASE_MS = 30_000

/** What follows from an event; whatever the clock says was due before it, or is due after it, happens with it. */
export function transition(state: MediaState, event: MediaEvent, now: number): Transition {
  const before = ring(still(state), now)
  const happened = andThen(before, react(before.state, event))
  const { state: rung, commands } = ring(happened, now)
  const after = keepScreen(rung)
  return { state: { ...after, releaseAt: releaseAfter(state, after, now) }, commands }
}

/** The instant at which something is due without any event, for one timer. */
export function wakeAt(state: MediaState): number | undefined {
  const { link, releaseAt } = state
  const instants = [sittingOf(link)?.until, releaseAt, nextOfReservation(state)].filter(
    (at) => at !== undefined,
  )
  return instants.length === 0 ? undefined : Math.min(...instants)
}

function nextOfReservation({ link, reservation, standby, roundTripMs }: MediaState): number | undefined {
  if (reservation === undefined) return undefined
  if (link.phase === 'elsewhere') return reservation.goodbyeUntil
  const { opensAt, bell } = reservation
  if (standby === undefined) return Math.min(opensAt, bell)
  const isPictureAhead = isLive(standby) && !standby.isPictureSent
  return isPictureAhead ? Math.min(pictureFrom(reservation, roundTripMs), bell) : bell
}

/** Says whether camera and microphone may be open at all; what is muted or off is another matter. */
export function areDevicesNeeded(state: MediaState): boolean {
  return hasReasonForDevices(state) || state.releaseAt !== undefined
}

function react(state: MediaState, event: MediaEvent): Transition {
  if (isOfScreen(event)) return still(reactToScreen(state, event))
  if (!('side' in event)) return reactToPage(state, event)
  return event.side === 'link' ? reactToLink(state, event) : reactToStandby(state, event)
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
      return dropStandby({ ...state, reservation: undefined })
    case 'restored':
      return restore(state)
    case 'stepped-aside':
      return stepAside(state)
    case 'used-here':
      return state.link.phase === 'elsewhere' ? ask(state, state.link.before) : still(state)
    case 'chosen':
      return still({ ...state, ...event.choices })
    case 'unseen':
      return still({ ...state, isUnseen: event.isUnseen })
    case 'time-passed':
      return still(state)
    default:
      return event satisfies never
  }
}

/** What comes from a connection or a question that is no longer ours changes nothing. */
function reactToLink(state: MediaState, event: LinkEvent | DoorEvent): Transition {
  const { link } = state
  if (isOfDoor(event)) return link.phase === 'asking' ? hearDoor(state, link, event) : still(state)
  return isLive(link) ? hearLink(state, link, event) : still(state)
}

function hearLink(state: MediaState, link: LiveLink, event: LinkEvent): Transition {
  switch (event.type) {
    case 'link-connected':
      return still({ ...state, link: { ...link, phase: 'connected', tries: 0 } })
    case 'link-reconnecting':
      return still({ ...state, link: { ...link, phase: 'reconnecting' } })
    case 'link-measured':
      return still({ ...state, roundTripMs: event.roundTripMs })
    case 'link-permitted':
      return still({ ...state, link: { ...link, sitting: { ...link.sitting, rights: event.rights } } })
    case 'link-screen-lost':
      return still(reactToScreen(state, { type: 'screen-failed', fault: event.fault }))
    case 'link-ended':
      return end(state, link, event.reason)
    default:
      return event satisfies never
  }
}

function hearDoor(state: MediaState, link: AskingLink, event: DoorEvent): Transition {
  if (event.type === 'door-unreachable') return ask(state, link.sitting, link.tries + 1)
  const room = wayOn(event.access, link.sitting)
  return room === undefined ? leave(state) : enter(state, room)
}

/** After the bell a reservation is the way back, until a late worker has made it the place. */
function wayOn({ place, reservation }: MediaAccess, sitting: Sitting | undefined): MediaRoom | undefined {
  return reservation !== undefined && reservation.key === sitting?.key ? reservation : place
}

/** Whoever is put out asks once more, because the door decides; put out again, they stay out. */
function end(state: MediaState, link: LiveLink, reason: EndReason): Transition {
  const { sitting, phase, tries } = link
  if (reason === 'elsewhere') return stepAside(state)
  if (reason === 'lost') return ask(state, sitting, phase === 'connecting' ? tries + 1 : 0)
  return sitting.wasRemoved === true ? leave(state) : ask(state, { ...sitting, wasRemoved: true })
}

function restore(state: MediaState): Transition {
  const { link, standby } = state
  const hasLink = isLive(link) || link.phase === 'asking'
  const asked = hasLink ? ask(state, sittingOf(link)) : still(state)
  return standby === undefined ? asked : andThen(asked, askForStandby(asked.state))
}

type Step = (state: MediaState, now: number) => Transition

/** What the clock may bring, in the order in which it happens when all of it is due at one instant. */
const DUE: readonly Step[] = [endGoodbye, forgetWhatIsOver, ringBell, openStandby, sendPicture]

function ring(happened: Transition, now: number): Transition {
  return DUE.reduce((before, step) => andThen(before, step(before.state, now)), happened)
}

function endGoodbye(state: MediaState, now: number): Transition {
  const { link } = state
  if (link.phase === 'elsewhere') {
    const isOver = link.before?.until !== undefined && link.before.until <= now
    return isOver ? still({ ...state, link: { phase: 'elsewhere' } }) : still(state)
  }
  const until = sittingOf(link)?.until
  return until !== undefined && until <= now ? leave(state) : still(state)
}

function forgetWhatIsOver(state: MediaState, now: number): Transition {
  const { reservation } = state
  const isOver = reservation !== undefined && reservation.goodbyeUntil <= now
  return isOver ? dropStandby({ ...state, reservation: undefined }) : still(state)
}

/** In a tab put aside it rings for nobody; should the tab get the media back, it comes late and enters. */
function ringBell(state: MediaState, now: number): Transition {
  const { link, reservation } = state
  const isDue = reservation !== undefined && reservation.bell <= now && link.phase !== 'elsewhere'
  return isDue ? takeUp(state, reservation) : still(state)
}

function openStandby(state: MediaState, now: number): Transition {
  const { link, reservation, standby } = state
  const isDue = reservation !== undefined && reservation.opensAt <= now && standby === undefined
  return isDue && link.phase !== 'elsewhere' ? prepare(state, reservation) : still(state)
}

function sendPicture(state: MediaState, now: number): Transition {
  const { reservation, standby, roundTripMs } = state
  if (reservation === undefined || standby === undefined || !isLive(standby)) return still(state)
  const isDue = pictureFrom(reservation, roundTripMs) <= now
  return isDue ? still({ ...state, standby: { ...standby, isPictureSent: true } }) : still(state)
}

function andThen(first: Transition, second: Transition): Transition {
  return { state: second.state, commands: [...first.commands, ...second.commands] }
}

/** Among an audience nothing is kept open for the next room: who watches shall see no light at their camera. */
function releaseAfter(before: MediaState, after: MediaState, now: number): number | undefined {
  if (hasReasonForDevices(after) || isAudience(after)) return undefined
  if (hasReasonForDevices(before)) return now + RELEASE_MS
  return after.releaseAt !== undefined && after.releaseAt > now ? after.releaseAt : undefined
}

function hasReasonForDevices(state: MediaState): boolean {
  const { areDevicesHeld, link, standby } = state
  const isInRoom = isLive(link) || link.phase === 'asking'
  return areDevicesHeld || standby !== undefined || (isInRoom && !isAudience(state))
}

/** Whoever asks for the way to no room in particular may find themselves in one where they only watch. */
function isAudience(state: MediaState): boolean {
  const { link } = state
  if (link.phase === 'asking' && link.sitting === undefined) return true
  return (isLive(link) || link.phase === 'asking') && !rightsIn(state).canPublish
}
