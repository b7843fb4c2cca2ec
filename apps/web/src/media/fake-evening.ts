import type { MediaEvent, MediaRoom, MediaState, Reservation, Side, SideEvent } from './media-state.ts'
import { transition } from './transition.ts'

/** A tab in no room, with nothing ahead. */
export const idle: MediaState = {
  link: { phase: 'none' },
  isMuted: false,
  isCameraOff: false,
  areDevicesHeld: false,
  isUnseen: false,
}
export const table: MediaRoom = { key: 'table', url: 'wss://coffee.example', token: 'a' }
export const pairing: Reservation = {
  key: 'pairing',
  url: 'wss://coffee.example',
  token: 'c',
  opensAt: 10_000,
  bell: 20_000,
  endsAt: 50_000,
  goodbyeUntil: 60_000,
}
/** Another way into the room of the pairing, as the door gives it. */
export const fresh: MediaRoom = { key: 'pairing', url: 'wss://coffee.example', token: 'fresh' }

export const tick: MediaEvent = { type: 'time-passed' }

/** Somebody at a table, who then waits for the bell, and then is in the pairing. */
export const atTable = after([{ type: 'entered', room: table }, of('link', { type: 'link-connected' })])
export const reserved = after([{ type: 'reserved', reservation: pairing }], atTable.state)
export const opened = after([tick], reserved.state, 10_000)
export const waiting = after([of('standby', { type: 'link-connected' })], opened.state, 10_300)
export const inside = after([tick], waiting.state, 20_000)

type Said = SideEvent extends infer T ? (T extends unknown ? Omit<T, 'side'> : never) : never

/** What happens on one side. */
export function of(side: Side, event: Said): SideEvent {
  return { ...event, side }
}

/** Plays events one after the other at one instant, and gathers what is to be done. */
export function after(events: readonly MediaEvent[], start: MediaState = idle, now = 0) {
  let state = start
  const commands = events.flatMap((event) => {
    const moved = transition(state, event, now)
    state = moved.state
    return moved.commands
  })
  return { state, commands }
}
