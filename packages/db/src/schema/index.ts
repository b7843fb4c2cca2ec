export { authAccounts, authRateLimits, authSessions, authVerifications, users } from './account.ts'
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
export { eventPhase, events, eventTemplate, lounges, sessionKind, sessions, stages, tables } from './event.ts'
export { idempotencyKeys, mails, mailState, mailTurns, webhookReceipts } from './mail.ts'
export { blocks, locale, memberships, organisations, people, role } from './organisation.ts'
export { placeKind, presences, presenceState, processLeases, reservations, streamLeases } from './presence.ts'
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
