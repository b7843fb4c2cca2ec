export { createAccounts, type Accounts } from './accounts/create-accounts.ts'
export { createAgenda, type Agenda } from './agenda/create-agenda.ts'
export type { CalendarFacts } from './agenda/list-for-calendar.ts'
export { createAnnouncements, type Announcements } from './announcements/create-announcements.ts'
export {
  createAttendeeSessions,
  type AttendeeSessions,
} from './attendee-sessions/create-attendee-sessions.ts'
export type { Opened } from './attendee-sessions/open-session.ts'
export { SESSION_DAYS, type Entered as EnteredEvent } from './attendee-sessions/start-session.ts'
export { createBans, type Bans } from './bans/create-bans.ts'
export { createChat, type Chat } from './chat/create-chat.ts'
export type { Deps, Log, Secrets } from './deps.ts'
export { createEvents, type Events } from './events/create-events.ts'
export type { ListedEvent } from './events/list-events.ts'
export type { SeenEvent } from './events/see-event.ts'
export type { SeenPublicEvent } from './events/see-public-event.ts'
export { createHosting, type Hosting } from './hosting/create-hosting.ts'
export type { HostedFacts } from './hosting/describe-hosted.ts'
export { createMails, type Mails } from './mails/create-mails.ts'
export type { MediaAccess } from './media/media-access.ts'
export type { AccessNow } from './media/mint-media-token.ts'
export { createPeople, type People } from './people/create-people.ts'
export type { PeopleMet } from './people/list-people-met.ts'
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
export { makeSecrets } from './make-secrets.ts'
export { createRegistrations, type Registrations } from './registrations/create-registrations.ts'
export { createStages, createStageTimer, type Stages, type StageTimer } from './stages/create-stages.ts'
export { createSetup, type Setup } from './setup/create-setup.ts'
export { createWhereabouts, type Whereabouts } from './whereabouts/create-whereabouts.ts'
