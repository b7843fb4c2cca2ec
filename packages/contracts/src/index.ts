export { AccountView, seeAccount } from './account.ts'
export type { Api } from './api.ts'
export {
  banAttendee,
  changeAttendee,
  closeAttendeeSession,
  confirmAttendeeCode,
  EnterOutcome,
  liftBan,
  listAttendees,
  openAttendeeSession,
  register,
} from './attendees.ts'
export { readClock } from './clock.ts'
export {
  createEvent,
  EventCard,
  EventHeader,
  EventOverview,
  listEvents,
  PublicEvent,
  publishEvent,
  seeEvent,
  seePublicEvent,
} from './events.ts'
export { Problem } from './problem.ts'
export { defineRoute, type AnswerOf, type RequestOf, type Route } from './route.ts'
export { completeSetup, seeSetup } from './setup.ts'
export { Id, TabId } from './values.ts'
export {
  enterPlace,
  listPeopleMet,
  MediaAccess,
  mintMediaToken,
  PlaceAnswer,
  PlaceView,
  RoundSeatView,
  RoundView,
  seeSpeedDate,
  seeVenue,
  setEntry,
  SpeedDateDetail,
  SpeedDateView,
  TableView,
  takeMediaTab,
  VenueView,
} from './venue.ts'
