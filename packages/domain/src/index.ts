export {
  allowedTo,
  can,
  membershipOf,
  PERMISSIONS,
  ROLES,
  type Actor,
  type AttendeeActor,
  type EventSubject,
  type Membership,
  type OrganisationSubject,
  type Permission,
  type Role,
  type UserActor,
} from './access/can.ts'
export {
  ANNOUNCEMENT_MINUTES,
  LONGEST_ANNOUNCEMENT,
  wordsFor,
  type Announcement,
  type EventAnnounced,
  type TextsByLocale,
  ADDRESSED_KINDS,
  isSaidTo,
  type Addressed,
  type NamedAddressed,
} from './announcement/announcement.ts'
export {
  CHAT_PAGE,
  CHAT_WINDOW_SECONDS,
  chatChannelAt,
  chatChannelOf,
  chatKeyOf,
  chatRight,
  isOpenToHosts,
  LONGEST_CHAT_MESSAGE,
  MOST_CHAT_MESSAGES,
  type ChatChannel,
  type ChatChannelKey,
  type ChatRight,
  type ChatStanding,
} from './chat/chat-channel.ts'
export type { ChatMessage, ChatPosted, ChatRemoved } from './chat/chat-message.ts'
export {
  DomainError,
  ERROR_CODES,
  ERRORS,
  type ErrorCode,
  type ErrorFacts,
  type Retry,
} from './errors/domain-error.ts'
export {
  FEWEST_SEATS,
  isPossibleSpan,
  liesWithin,
  MOST_SEATS,
  MOST_TABLES_AT_ONCE,
  movedBy,
  seatsAll,
  SHORTEST_EVENT_MINUTES,
  type ChangeOf,
  type EventChange,
  type Span,
} from './event/change.ts'
export {
  DOORS_OPEN_AFTER,
  DOORS_OPEN_BEFORE,
  doorsAt,
  EVENT_PHASES,
  EVENT_TEMPLATES,
  type Doors,
  type EventPhase,
  type EventTemplate,
  type EventTimes,
} from './event/event.ts'
export { planOf, timesOf, type EventPlan } from './event/templates.ts'
export { isMutual, maySay, revealsAt, type RevealTimes, type Yeses } from './impression/reveal.ts'
export {
  LIVE_PROTOCOL,
  type LiveEnvelope,
  type LiveMessage,
  type RoundPrepared,
  type RoundSeat,
  type StreamFrame,
  type StreamMessage,
} from './live/live-message.ts'
export { normaliseAddress } from './person/address.ts'
export { ASKED_MOVE_SECONDS, type AskedPlace } from './place/asked-move.ts'
export { chooseTable, type TableInSight } from './place/choose-table.ts'
export { decideMove, type MoveDecision, type MoveFacts, type MoveRequest } from './place/decide-move.ts'
export {
  changedPermissions,
  MEDIA_SOURCES,
  permissionsIn,
  stagePermissions,
  type MediaPermissions,
  type MediaSource,
} from './place/media-permissions.ts'
export {
  hasMedia,
  isSamePlace,
  PLACE_KINDS,
  PREVIOUS_ROOM_SECONDS,
  type Place,
  type PlaceKind,
} from './place/place.ts'
export {
  heldUntil,
  holdSeconds,
  LEASE_RENEWAL_SECONDS,
  LEASE_SECONDS,
  MATCHED_WHILE_AWAY_SECONDS,
  PRESENCE_STATES,
  type PresenceState,
} from './presence/presence.ts'
export {
  CODE_ATTEMPTS,
  CODE_MINUTES,
  CONSENT_PURPOSES,
  LEGAL_BASES,
  LOCALES,
  REGISTRATION_STATES,
  type ConsentPurpose,
  type LegalBasis,
  type Locale,
  type RegistrationState,
} from './registration/registration.ts'
export {
  ENCOUNTER_SECONDS,
  ENTRY_STATES,
  SAID_ENTRY_STATES,
  SITTING_OUT_REASONS,
  type EntryState,
  type SaidEntryState,
  type SittingOutReason,
} from './speed-date/entry.ts'
export { applyHostCommand, type HostedChange } from './speed-date/apply-host-command.ts'
export {
  HOST_COMMANDS,
  LONGEST_MESSAGE,
  MORE_SECONDS,
  STOP_WARNING_SECONDS,
  type HostCommandType,
} from './speed-date/host-command.ts'
export {
  isWorthMeeting,
  joinInstant,
  REPAIR_SECONDS,
  repairTimes,
  SIDE_NOTICE_SECONDS,
  sideTimes,
} from './speed-date/late.ts'
export {
  bellAhead,
  bellFor,
  nextStep,
  preparedRound,
  talkingRound,
  type Progress,
  type RoundInMotion,
  type RoundStep,
  type Step,
} from './speed-date/next-step.ts'
export { pauseEnd } from './speed-date/pause.ts'
export type { Delay } from './speed-date/move-round.ts'
export { PARTNER_STATES, standingOf, type PartnerFacts, type PartnerState } from './speed-date/partner.ts'
export {
  goodbyeSeconds,
  isLongEnough,
  leadSeconds,
  lengthSeconds,
  LONGEST_BREAK_SECONDS,
  LONGEST_GATHERING_SECONDS,
  LONGEST_ROUND_SECONDS,
  MOST_ROUNDS,
  nextBell,
  prepareSeconds,
  SHORTEST_GATHERING_SECONDS,
  SHORTEST_ROUND_SECONDS,
  type SpeedDatePlan,
} from './speed-date/plan.ts'
export {
  advanceRound,
  OPEN_EARLY_SECONDS,
  prepareRound,
  ROUND_PHASES,
  type Round,
  type RoundCommand,
  type RoundPhase,
  type RoundTimes,
} from './speed-date/round.ts'
export { ABSENT_SECONDS, isLooking, isSilentSince, SIGNS, type Sign, type Signs } from './speed-date/signs.ts'
export {
  advanceSpeedDate,
  SPEED_DATE_PHASES,
  type SpeedDate,
  type SpeedDateCommand,
  type SpeedDatePhase,
} from './speed-date/speed-date.ts'
export { secondsTogether, type AwayPeriod } from './speed-date/time-together.ts'
export { nextSession, type PlannedSession } from './stage/next-session.ts'
export { STAGE_PARTS, stagePartOf, type StagePart } from './stage/stage-part.ts'
export {
  advanceSession,
  SESSION_COMMANDS,
  SESSION_PHASES,
  STAGE_GOODBYE_SECONDS,
  type SessionCommand,
  type SessionLife,
  type SessionOutcome,
  type SessionPhase,
} from './stage/session.ts'
export {
  allowedAtStage,
  changeStageRole,
  HOST_STAGE_COMMANDS,
  MOST_ON_STAGE,
  OWN_STAGE_COMMANDS,
  STAGE_ROLES,
  type HostStageCommand,
  type OwnStageCommand,
  type StageCommand,
  type StageRole,
  type StageRoleFacts,
  type StageRoleOutcome,
} from './stage/stage-role.ts'
export { laterOf, minutesAfter, secondsAfter } from './time.ts'
