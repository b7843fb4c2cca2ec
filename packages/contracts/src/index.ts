export { AccountView, seeAccount } from './account.ts'
export { announce, AnnouncementView, listAnnouncements } from './announcements.ts'
export { AgendaItem, downloadSession, downloadStarred, seeAgenda, starSession } from './agenda.ts'
export type { Api } from './api.ts'
export {
  AttendeeRow,
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
export { changeEvent, type EventChangeForm } from './changes.ts'
export {
  ChatMessageView,
  listChat,
  listHostChat,
  postChat,
  removeChatMessage,
  reportChatMessage,
  takeChatMessageBack,
} from './chat.ts'
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
export { giveHostCommand, handleReport, HostSpeedDateView, listHostSpeedDates, listReports } from './host.ts'
export {
  blockPerson,
  keepInTouch,
  liftBlock,
  listBlocks,
  listPeopleMet,
  PersonMet,
  reportPerson,
  writeNote,
} from './people.ts'
export { Problem } from './problem.ts'
export { defineRoute, type AnswerOf, type RequestOf, type Route } from './route.ts'
export { completeSetup, seeSetup } from './setup.ts'
export {
  giveSign,
  HostCommandView,
  Named,
  type PartnerView,
  RoundSeatView,
  RoundView,
  seeSpeedDate,
  setEntry,
  SpeedDateDetail,
  SpeedDateView,
} from './speed-dates.ts'
export {
  giveHostStageCommand,
  giveSessionCommand,
  giveStageCommand,
  HostStageView,
  listHostStages,
  listPeopleAtStage,
  OnStageView,
  seeStage,
  SessionView,
  StageView,
} from './stages.ts'
export { Id, TabId } from './values.ts'
export {
  answerAskedMove,
  AskedMoveView,
  askToCome,
  muteSpeaker,
  seeWhereabouts,
  WhereaboutsView,
} from './whereabouts.ts'
export {
  enterPlace,
  LoungeView,
  MediaAccess,
  mintMediaToken,
  PlaceAnswer,
  PlaceView,
  seeVenue,
  TableView,
  takeMediaTab,
  takeSomewhere,
  VenueView,
} from './venue.ts'
