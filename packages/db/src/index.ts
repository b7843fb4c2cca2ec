export { connect, isUnreachable, transact, type Database, type Transaction } from './database.ts'
export { DatabaseAheadError, migrate } from './migrate.ts'
export { readDatabaseClock } from './queries/clock.ts'
export {
  insertEncounters,
  listPeopleMet,
  listStays,
  listWhoMet,
  type NewEncounter,
  type Stay,
} from './queries/encounter.ts'
export { bumpRevision } from './queries/event-revision.ts'
export {
  listBlocksAmong,
  listEncountersAmong,
  listPairedThatDay,
  listPeopleHere,
  type PersonHere,
  type PersonPair,
} from './queries/gathering.ts'
export {
  closeEmptyTable,
  ensurePresence,
  findPresence,
  isAdmitted,
  isBanned,
  isBlockedFrom,
  listSitters,
  lockPeople,
  lockTables,
  nameTableRoom,
  toPresence,
  writePlaces,
  type PlaceChange,
  type StoredPresence,
} from './queries/place.ts'
export {
  deleteDeadLeases,
  deleteLease,
  deleteStream,
  insertStream,
  listOpenTabs,
  listOverdue,
  listUnheard,
  markAway,
  markConnected,
  markGone,
  renewLease,
  setMediaTab,
} from './queries/presence.ts'
export {
  deleteReservation,
  deleteReservationsOfRound,
  findRound,
  insertRound,
  insertSittingsOut,
  listInPairings,
  listOpenRounds,
  listPaired,
  markEntered,
  markLeft,
  writeRound,
  type NewPairing,
  type StoredRound,
} from './queries/round.ts'
export { listSeats, type StoredSeat } from './queries/seat.ts'
export {
  findSpeedDate,
  listDueSpeedDates,
  pauseEntries,
  writeEntry,
  writeNextStep,
  writeSpeedDate,
  type StoredSpeedDate,
} from './queries/speed-date.ts'
export {
  countPresent,
  findAttendee,
  findPresenceOf,
  findVenueEvent,
  listAgenda,
  listPlacesWithMedia,
  listSpeedDatesFor,
  listStages,
  listTablesWithSitters,
} from './queries/venue.ts'
