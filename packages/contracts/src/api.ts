import type { seeAccount } from './account.ts'
import type {
  banAttendee,
  changeAttendee,
  closeAttendeeSession,
  confirmAttendeeCode,
  liftBan,
  listAttendees,
  openAttendeeSession,
  register,
} from './attendees.ts'
import type { readClock } from './clock.ts'
import type { createEvent, listEvents, publishEvent, seeEvent, seePublicEvent } from './events.ts'
import type { completeSetup, seeSetup } from './setup.ts'
import type {
  enterPlace,
  listPeopleMet,
  mintMediaToken,
  seeSpeedDate,
  seeVenue,
  setEntry,
  takeMediaTab,
} from './venue.ts'

/** Every route by its method and url; a type test holds each key equal to the route it names. */
export type Api = {
  'GET /clock': typeof readClock
  'GET /setup': typeof seeSetup
  'POST /setup': typeof completeSetup
  'GET /account': typeof seeAccount
  'GET /organisations/:organisationId/events': typeof listEvents
  'POST /organisations/:organisationId/events': typeof createEvent
  'GET /organise/:eventId': typeof seeEvent
  'POST /organise/:eventId/publication': typeof publishEvent
  'GET /organise/:eventId/attendees': typeof listAttendees
  'POST /organise/:eventId/bans': typeof banAttendee
  'DELETE /organise/:eventId/bans/:attendeeId': typeof liftBan
  'GET /public-events/:slug': typeof seePublicEvent
  'POST /public-events/:slug/registrations': typeof register
  'POST /attendee-sessions': typeof openAttendeeSession
  'POST /attendee-sessions/codes': typeof confirmAttendeeCode
  'DELETE /events/:eventId/session': typeof closeAttendeeSession
  'PATCH /events/:eventId/me': typeof changeAttendee
  'GET /events/:eventId/venue': typeof seeVenue
  'POST /events/:eventId/place': typeof enterPlace
  'POST /events/:eventId/media-token': typeof mintMediaToken
  'POST /events/:eventId/media-tab': typeof takeMediaTab
  'GET /events/:eventId/speed-dates/:speedDateId': typeof seeSpeedDate
  'PUT /events/:eventId/speed-dates/:speedDateId/entry': typeof setEntry
  'GET /events/:eventId/people-met': typeof listPeopleMet
}
