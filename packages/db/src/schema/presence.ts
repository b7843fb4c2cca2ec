import { PLACE_KINDS, PRESENCE_STATES } from '@stamtafel/domain'
import { sql } from 'drizzle-orm'
import { check, index, integer, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { attendees } from './attendee.ts'
import { createdAt, instant, rowId } from './columns.ts'
import { events, stages, tables } from './event.ts'
import { people } from './organisation.ts'
import { pairings, rounds, speedDates } from './speed-date.ts'

export const placeKind = pgEnum('place_kind', PLACE_KINDS)
export const presenceState = pgEnum('presence_state', PRESENCE_STATES)

/** Where a person is: one row, so one place, over all events. Only the door writes the place. */
export const presences = pgTable(
  'presences',
  {
    personId: uuid()
      .primaryKey()
      .references(() => people.id, { onDelete: 'cascade' }),
    attendeeId: uuid()
      .notNull()
      .references(() => attendees.id, { onDelete: 'cascade' }),
    eventId: uuid()
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    kind: placeKind().notNull().default('foyer'),
    stageId: uuid().references(() => stages.id),
    tableId: uuid().references(() => tables.id),
    seat: integer(),
    speedDateId: uuid().references(() => speedDates.id),
    roundId: uuid().references(() => rounds.id),
    pairingId: uuid().references(() => pairings.id),
    mediaRoom: text(),
    previousMediaRoom: text(),
    previousUntil: instant(),
    /** The tab that holds camera and microphone; others say "you are in another tab". */
    mediaTabId: text(),
    state: presenceState().notNull().default('away'),
    awaySince: instant(),
    movedAt: createdAt(),
  },
  (t) => [
    unique('a_seat_has_one_person').on(t.tableId, t.seat),
    unique('an_attendee_has_one_place').on(t.attendeeId),
    index('presences_of_an_event').on(t.eventId),
    index('presences_in_a_round').on(t.roundId),
    index('presences_in_a_pairing').on(t.pairingId),
    index('presences_in_a_speed_date').on(t.speedDateId),
    index('presences_at_a_stage').on(t.stageId),
    index('presences_that_are_away')
      .on(t.awaySince)
      .where(sql`${t.state} = 'away'`),
    check(
      'at_a_table_one_has_a_seat',
      sql`(${t.kind} = 'table') = (${t.tableId} is not null and ${t.seat} is not null)`,
    ),
    check('on_a_stage_one_names_it', sql`(${t.kind} = 'stage') = (${t.stageId} is not null)`),
    check(
      'in_a_speed_date_one_names_it',
      sql`(${t.kind} in ('speed-date', 'pairing')) = (${t.speedDateId} is not null)`,
    ),
    check(
      'in_a_pairing_one_names_it_and_its_round',
      sql`(${t.kind} = 'pairing') = (${t.pairingId} is not null and ${t.roundId} is not null)`,
    ),
    check(
      'a_place_with_media_has_a_room',
      sql`(${t.kind} in ('table', 'pairing', 'stage')) = (${t.mediaRoom} is not null)`,
    ),
    check('who_is_away_is_so_since_an_instant', sql`(${t.state} = 'away') = (${t.awaySince} is not null)`),
  ],
)

/** An api process that serves live streams, and until when it counts as alive. */
export const processLeases = pgTable('process_leases', {
  processId: uuid().primaryKey(),
  renewedAt: instant().notNull(),
})

/** One open live stream of one tab; it ends with the lease of its process at the latest. */
export const streamLeases = pgTable(
  'stream_leases',
  {
    id: rowId(),
    processId: uuid()
      .notNull()
      .references(() => processLeases.processId, { onDelete: 'cascade' }),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    attendeeId: uuid()
      .notNull()
      .references(() => attendees.id, { onDelete: 'cascade' }),
    tabId: text().notNull(),
    openedAt: createdAt(),
  },
  (t) => [
    index('streams_of_a_person').on(t.personId),
    index('streams_of_an_attendee').on(t.attendeeId),
    index('streams_of_a_process').on(t.processId),
  ],
)

/** The right to be connected, silent, to the next pairing's media room until that becomes the place. */
export const reservations = pgTable(
  'reservations',
  {
    personId: uuid()
      .primaryKey()
      .references(() => people.id, { onDelete: 'cascade' }),
    attendeeId: uuid()
      .notNull()
      .references(() => attendees.id, { onDelete: 'cascade' }),
    roundId: uuid()
      .notNull()
      .references(() => rounds.id, { onDelete: 'cascade' }),
    pairingId: uuid()
      .notNull()
      .references(() => pairings.id, { onDelete: 'cascade' }),
    mediaRoom: text().notNull(),
    opensAt: instant().notNull(),
  },
  (t) => [
    unique('an_attendee_has_one_reservation').on(t.attendeeId),
    index('reservations_of_a_round').on(t.roundId),
    index('reservations_of_a_pairing').on(t.pairingId),
  ],
)
