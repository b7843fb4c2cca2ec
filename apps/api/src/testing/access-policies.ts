import type { Who } from './world.ts'

type Cell = number | 'ok'
/** What each asker gets about each target, in the order of `TARGETS`. */
export type Policy = Readonly<Record<Who, readonly [home: Cell, away: Cell, deleted: Cell, guessed: Cell]>>

const nobody = [401, 401, 401, 401] as const
export const everything = ['ok', 'ok', 'ok', 'ok'] as const
export const whatExists = ['ok', 'ok', 404, 404] as const
export const nothing = [404, 404, 404, 404] as const

/** For those who attend the event, whoever else they are. */
export const attendees: Policy = {
  ...forAll(nobody),
  attendee: ['ok', 401, 401, 401],
  'banned attendee': [403, 401, 401, 401],
  'attendee elsewhere': [401, 'ok', 401, 401],
}

/** For those who may run things in the organisation; to others of it the thing is there, to strangers it is not. */
export const organisers: Policy = {
  ...forAll(nobody),
  member: [403, 404, 404, 404],
  organiser: ['ok', 404, 404, 404],
  owner: ['ok', 404, 404, 404],
  'organiser elsewhere': [404, 'ok', 404, 404],
}

export const members: Policy = { ...organisers, member: ['ok', 404, 404, 404] }

export const users: Policy = {
  ...forAll(everything),
  anonymous: nobody,
  attendee: nobody,
  'banned attendee': nobody,
  'attendee elsewhere': nobody,
}

export function forAll(cells: Policy[Who]): Policy {
  return {
    anonymous: cells,
    attendee: cells,
    'banned attendee': cells,
    'attendee elsewhere': cells,
    member: cells,
    organiser: cells,
    owner: cells,
    'organiser elsewhere': cells,
  }
}
