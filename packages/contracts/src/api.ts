import type { seeAccount } from './account.ts'
import type { downloadSession, downloadStarred, seeAgenda, starSession } from './agenda.ts'
import type { announce, listAnnouncements } from './announcements.ts'
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
import type {
  listChat,
  listHostChat,
  postChat,
  removeChatMessage,
  reportChatMessage,
  takeChatMessageBack,
} from './chat.ts'
import type { changeEvent } from './changes.ts'
import type { readClock } from './clock.ts'
import type { createEvent, listEvents, publishEvent, seeEvent, seePublicEvent } from './events.ts'
import type { giveHostCommand, handleReport, listHostSpeedDates, listReports } from './host.ts'
import type {
  blockPerson,
  keepInTouch,
  liftBlock,
  listBlocks,
  listPeopleMet,
  reportPerson,
  writeNote,
} from './people.ts'
import type { completeSetup, seeSetup } from './setup.ts'
import type { giveSign, seeSpeedDate, setEntry } from './speed-dates.ts'
import type {
  giveHostStageCommand,
  giveSessionCommand,
  giveStageCommand,
  listHostStages,
  listPeopleAtStage,
  seeStage,
} from './stages.ts'
import type { enterPlace, mintMediaToken, seeVenue, takeMediaTab, takeSomewhere } from './venue.ts'
import type { answerAskedMove, askToCome, muteSpeaker, seeWhereabouts } from './whereabouts.ts'

/** Every route by its method and url; a type test holds each key equal to the route it names. */
export type Api = {
  'GET /clock': typeof readClock
  'GET /setup': typeof seeSetup
  'POST /setup': typeof completeSetup
  'GET /account': typeof seeAccount
  'GET /organisations/:organisationId/events': typeof listEvents
  'POST /organisations/:organisationId/events': typeof createEvent
  'GET /organise/:eventId': typeof seeEvent
  'POST /organise/:eventId/changes': typeof changeEvent
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
  'GET /events/:eventId/agenda': typeof seeAgenda
  'GET /events/:eventId/agenda/calendar': typeof downloadStarred
  'GET /events/:eventId/agenda/:sessionId/calendar': typeof downloadSession
  'PUT /events/:eventId/agenda/:sessionId/star': typeof starSession
  'POST /events/:eventId/place': typeof enterPlace
  'POST /events/:eventId/somewhere': typeof takeSomewhere
  'POST /events/:eventId/media-token': typeof mintMediaToken
  'POST /events/:eventId/media-tab': typeof takeMediaTab
  'GET /events/:eventId/speed-dates/:speedDateId': typeof seeSpeedDate
  'PUT /events/:eventId/speed-dates/:speedDateId/entry': typeof setEntry
  'POST /events/:eventId/speed-dates/:speedDateId/signs': typeof giveSign
  'GET /events/:eventId/people-met': typeof listPeopleMet
  'PUT /events/:eventId/people-met/:attendeeId/note': typeof writeNote
  'PUT /events/:eventId/people-met/:attendeeId/yes': typeof keepInTouch
  'POST /events/:eventId/people/:attendeeId/block': typeof blockPerson
  'POST /events/:eventId/people/:attendeeId/report': typeof reportPerson
  'GET /events/:eventId/blocks': typeof listBlocks
  'DELETE /events/:eventId/blocks/:blockId': typeof liftBlock
  'GET /events/:eventId/chat': typeof listChat
  'POST /events/:eventId/chat': typeof postChat
  'DELETE /events/:eventId/chat/:messageId': typeof takeChatMessageBack
  'POST /events/:eventId/chat/:messageId/report': typeof reportChatMessage
  'GET /organise/:eventId/chat': typeof listHostChat
  'DELETE /organise/:eventId/chat/:messageId': typeof removeChatMessage
  'GET /organise/:eventId/speed-dates': typeof listHostSpeedDates
  'POST /organise/:eventId/speed-dates/:speedDateId/commands': typeof giveHostCommand
  'GET /events/:eventId/stages/:stageId': typeof seeStage
  'POST /events/:eventId/stages/:stageId/commands': typeof giveStageCommand
  'GET /organise/:eventId/stages': typeof listHostStages
  'GET /organise/:eventId/stages/:stageId/people': typeof listPeopleAtStage
  'POST /organise/:eventId/stages/:stageId/people/:attendeeId/commands': typeof giveHostStageCommand
  'POST /organise/:eventId/sessions/:sessionId/commands': typeof giveSessionCommand
  'GET /organise/:eventId/places': typeof seeWhereabouts
  'POST /organise/:eventId/attendees/:attendeeId/asked-move': typeof askToCome
  'POST /organise/:eventId/attendees/:attendeeId/mute': typeof muteSpeaker
  'DELETE /events/:eventId/asked-move': typeof answerAskedMove
  'GET /organise/:eventId/announcements': typeof listAnnouncements
  'POST /organise/:eventId/announcements': typeof announce
  'GET /organise/:eventId/reports': typeof listReports
  'POST /organise/:eventId/reports/:reportId/handled': typeof handleReport
}
