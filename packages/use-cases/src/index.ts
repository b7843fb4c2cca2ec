export type { Deps, Log, Secrets } from './deps.ts'
export { createEncounters, type Encounters } from './encounters/create-encounters.ts'
export type { MediaAccess } from './media/media-access.ts'
export type { AccessNow } from './media/mint-media-token.ts'
export { createMediaRooms, createVenue, type MediaRooms, type Venue } from './places/create-venue.ts'
export type { VenueFacts } from './places/see-venue.ts'
export { createPresence, type Presence } from './presence/create-presence.ts'
export type { OpenedStream } from './presence/open-stream.ts'
export {
  createSpeedDates,
  createSpeedDateTimer,
  type SpeedDates,
  type SpeedDateTimer,
} from './speed-dates/create-speed-dates.ts'
export type { SpeedDateFacts } from './speed-dates/describe-speed-date.ts'
export type { SeatInRound } from './speed-dates/seats-in-round.ts'
export type { SpeedDateDetailFacts } from './speed-dates/see-speed-date.ts'
