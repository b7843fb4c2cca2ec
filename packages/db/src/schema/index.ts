export { authAccounts, authRateLimits, authSessions, authVerifications, users } from './account.ts'
export { sessionStars } from './agenda.ts'
export { addressedKind, announcements, askedMoves } from './announcement.ts'
export {
  attendeeCodes,
  attendees,
  attendeeSessions,
  bans,
  consentPurpose,
  consents,
  legalBasis,
  personalLinks,
  registrations,
  registrationState,
} from './attendee.ts'
export { chatMessages } from './chat.ts'
export { encounters, impressions, reports } from './encounter.ts'
export {
  eventPhase,
  events,
  eventTemplate,
  lounges,
  sessionKind,
  sessionPhase,
  sessions,
  stages,
  tables,
} from './event.ts'
export { idempotencyKeys, mails, mailState, mailTurns, webhookReceipts } from './mail.ts'
export { blocks, locale, memberships, organisations, people, role } from './organisation.ts'
export { placeKind, presences, presenceState, processLeases, reservations, streamLeases } from './presence.ts'
export { stageRole, stageRoles } from './stage.ts'
export {
  entries,
  entryState,
  hostCommand,
  pairingMembers,
  pairings,
  roundPhase,
  rounds,
  sittingOutReason,
  sittingsOut,
  speedDateCommands,
  speedDatePhase,
  speedDates,
} from './speed-date.ts'
