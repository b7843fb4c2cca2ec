export { authTables } from './auth-tables.ts'
export { startDatabaseClock, type DatabaseClock } from './database-clock.ts'
export { connect, isUnreachable, transact, type Database, type Transaction } from './database.ts'
export { commitWith } from './discreet-session.ts'
export { DatabaseAheadError, migrate } from './migrate.ts'
export { findAccount, findLocaleOfAccount, findUserActor } from './queries/account.ts'
export { isAdmitted, listAdmitted } from './queries/admission.ts'
export { dropStar, listAgendaFor, writeStar } from './queries/agenda.ts'
export {
  insertAnnouncement,
  listAnnouncements,
  listAttendeesAt,
  type StoredAnnouncement,
} from './queries/announcement.ts'
export {
  dropAskedMove,
  findAskedMove,
  writeAskedMove,
  type NamedAskedPlace,
  type StoredAskedMove,
} from './queries/asked-move.ts'
export {
  countAttempt,
  deleteCode,
  endAttendeeSessions,
  enterByFirstUse,
  findAttendeeActor,
  findLink,
  hasAttendeeSession,
  insertAttendeeSession,
  lockCode,
  replaceCode,
  takeFirstUse,
  writeAttendee,
  type StoredLink,
} from './queries/attendee-session.ts'
export {
  findPersonAttending,
  findRemovalMail,
  insertBan,
  listAttendees,
  listRoomsOfPerson,
  writeBanLifted,
} from './queries/ban.ts'
// A list of its own, for this one has no room for more.
export * from './stage-and-chat.ts'
export { insertBlock, listBlockedWith, listBlocksBy, writeBlockLifted } from './queries/block.ts'
export { readDatabaseClock } from './queries/clock.ts'
export {
  insertEncounters,
  listPeopleMet,
  countNewPeople,
  listStays,
  listWhoMet,
  type NewEncounter,
  type Stay,
} from './queries/encounter.ts'
export {
  findEntry,
  listHere,
  listWaitingNow,
  markSilent,
  pauseEntries,
  writeEntry,
  writeSign,
  type StoredEntry,
} from './queries/entry.ts'
export {
  findEvent,
  findPublicEvent,
  insertEvent,
  listEvents,
  listLounges,
  listSpeedDates,
  listTables,
  writePublished,
  type NewEvent,
  type StoredEvent,
} from './queries/event.ts'
export {
  insertLounge,
  insertStage,
  insertTables,
  listSeatsTaken,
  hasLounge,
  listTableIdsOf,
  lockStageToRemove,
  removeLounge,
  removeStage,
  removeTable,
  renameLounge,
  renameStage,
  writeTable,
} from './queries/rooms.ts'
export {
  insertSpeedDate,
  insertTalk,
  listProgramme,
  lockProgramme,
  moveSessions,
  removeSession,
  takeEdition,
  writeEventDetails,
  writePlan,
  writeTalk,
  type StoredSession,
} from './queries/programme.ts'
export { bumpRevision, readRevisions } from './queries/event-revision.ts'
export {
  hashWaiters,
  listPeopleHere,
  listSkipping,
  listUnpaired,
  listWaiters,
  type PersonHere,
} from './queries/gathering.ts'
export {
  listBlocksAmong,
  listEncountersAmong,
  listMetBy,
  listPairedThatDay,
  type PersonPair,
} from './queries/acquaintance.ts'
export {
  insertHostCommand,
  listCommandsSince,
  listHosted,
  listLatestCommands,
  listReserved,
  lockSpeedDate,
  writeHostedChange,
} from './queries/host-command.ts'
export {
  findYes,
  havePaired,
  listPeoplePaired,
  writeImpression,
  type StoredPersonMet,
} from './queries/impression.ts'
export { insertReport, listReports, writeReportHandled } from './queries/report.ts'
export { deleteOldIdempotencyKeys, once, type Done, type RepeatableCall } from './queries/idempotency.ts'
export {
  claimMail,
  deleteOldMailTurns,
  insertMail,
  listDueMails,
  takeMailTurn,
  writeAttempt,
  type NewMail,
  type StoredMail,
} from './queries/mail.ts'
export {
  findPersonName,
  hasOrganisation,
  insertOrganisation,
  lockOrganisations,
  type Founding,
} from './queries/organisation.ts'
export {
  ensurePresence,
  findPresence,
  isBanned,
  isBlockedFrom,
  listSitters,
  lockCompany,
  lockPeople,
  lockTables,
  nameTableRoom,
  noteLeftTable,
  toPresence,
  writePlaces,
  type PlaceChange,
  type StoredPresence,
} from './queries/place.ts'
export {
  deleteDeadLeases,
  isAnyoneServing,
  deleteLease,
  deleteStream,
  findStreamElsewhere,
  insertStream,
  insertStreamOfConnected,
  listOpenTabs,
  listOverdue,
  listUnheard,
  lockForStream,
  markAway,
  markConnected,
  markGone,
  renewLease,
  setMediaTab,
} from './queries/presence.ts'
export {
  findOrCreateAttendee,
  findOrCreatePerson,
  insertConsent,
  insertPersonalLink,
} from './queries/registration.ts'
export {
  deleteSittingsOut,
  findBellBefore,
  findRound,
  insertRound,
  insertSittingsOut,
  listOpenRounds,
  listWaiting,
  markRepaired,
  markWaitersSeen,
  writeRound,
  type NewPairing,
  type StoredRound,
} from './queries/round.ts'
export {
  clearAbsence,
  clearOverdueAbsences,
  findAbsence,
  findSharedTalk,
  listBlockedPairings,
  listInPairings,
  listInside,
  listOverdueAbsent,
  listPaired,
  markAbsent,
  markBack,
  markDeserted,
  markEntered,
  markLeft,
} from './queries/pairing.ts'
export {
  deleteReservationsIn,
  deleteReservationsOfRound,
  dropReservation,
  dropReservationsOf,
  type EndedReservation,
} from './queries/reservation.ts'
export {
  callOffJoins,
  insertJoin,
  listJoinable,
  listSeated,
  markJoined,
  type JoinablePair,
} from './queries/late-comer.ts'
export {
  listPastSeats,
  listSeats,
  type SeatFacts,
  type StoredPartner,
  type StoredSeat,
} from './queries/seat.ts'
export {
  findSpeedDate,
  holdSpeedDate,
  listDueSpeedDates,
  shutSpeedDate,
  writeNextStep,
  writeSpeedDate,
  type StoredSpeedDate,
} from './queries/speed-date.ts'
export {
  findAttendee,
  findPresenceOf,
  findReservationOf,
  findVenueEvent,
  listAgenda,
  listNames,
  listSpeedDatesFor,
  listStages,
  listTablesWithSitters,
} from './queries/venue.ts'
export { countByKind, listTablesTaken } from './queries/whereabouts.ts'
export { deleteOldReceipts, isWebhookNoted, noteWebhook } from './queries/webhook.ts'
export { listMediaRooms, type NeededRoom } from './queries/media-room.ts'
