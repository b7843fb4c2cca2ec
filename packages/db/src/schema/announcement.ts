import { ADDRESSED_KINDS, LONGEST_ANNOUNCEMENT } from '@stamtafel/domain'
import { sql } from 'drizzle-orm'
import { check, index, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { attendees } from './attendee.ts'
import { createdAt, instant, rowId } from './columns.ts'
import { events, lounges, stages, tables } from './event.ts'
import { people } from './organisation.ts'
import { placeKind } from './presence.ts'
import { speedDates } from './speed-date.ts'

export const addressedKind = pgEnum('addressed_kind', ADDRESSED_KINDS)

/** What hosts said to everybody at an event, to one place of it or to one person, in each language in which they said it. */
export const announcements = pgTable(
  'announcements',
  {
    id: rowId(),
    eventId: uuid()
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    kind: addressedKind().notNull().default('event'),
    stageId: uuid().references(() => stages.id, { onDelete: 'cascade' }),
    loungeId: uuid().references(() => lounges.id, { onDelete: 'cascade' }),
    tableId: uuid().references(() => tables.id, { onDelete: 'cascade' }),
    speedDateId: uuid().references(() => speedDates.id, { onDelete: 'cascade' }),
    attendeeId: uuid().references(() => attendees.id, { onDelete: 'cascade' }),
    byPersonId: uuid().references(() => people.id, { onDelete: 'set null' }),
    en: text(),
    nl: text(),
    createdAt: createdAt(),
  },
  (t) => [
    index('announcements_of_an_event').on(t.eventId, t.createdAt),
    index('announcements_to_a_stage').on(t.stageId),
    index('announcements_to_a_lounge').on(t.loungeId),
    index('announcements_to_a_table').on(t.tableId),
    index('announcements_to_a_speed_date').on(t.speedDateId),
    index('announcements_to_a_person').on(t.attendeeId),
    check('what_is_said_to_a_stage_names_it', sql`(${t.kind} = 'stage') = (${t.stageId} is not null)`),
    check('what_is_said_to_a_lounge_names_it', sql`(${t.kind} = 'lounge') = (${t.loungeId} is not null)`),
    check('what_is_said_to_a_table_names_it', sql`(${t.kind} = 'table') = (${t.tableId} is not null)`),
    check(
      'what_is_said_to_a_speed_date_names_it',
      sql`(${t.kind} = 'speed-date') = (${t.speedDateId} is not null)`,
    ),
    check('what_is_said_to_a_person_names_them', sql`(${t.kind} = 'person') = (${t.attendeeId} is not null)`),
    check('an_announcement_says_something', sql`coalesce(${t.en}, ${t.nl}) is not null`),
    check(
      'an_announcement_is_short',
      sql.raw(`greatest(char_length("en"), char_length("nl")) <= ${LONGEST_ANNOUNCEMENT}`),
    ),
  ],
)

/** Where a host last asked somebody to come; it goes by itself, and with the answer. */
export const askedMoves = pgTable(
  'asked_moves',
  {
    attendeeId: uuid()
      .primaryKey()
      .references(() => attendees.id, { onDelete: 'cascade' }),
    id: uuid()
      .notNull()
      .default(sql`uuidv7()`),
    kind: placeKind().notNull(),
    stageId: uuid().references(() => stages.id, { onDelete: 'cascade' }),
    tableId: uuid().references(() => tables.id, { onDelete: 'cascade' }),
    byPersonId: uuid().references(() => people.id, { onDelete: 'set null' }),
    until: instant().notNull(),
  },
  (t) => [
    index('asked_moves_to_a_stage').on(t.stageId),
    index('asked_moves_to_a_table').on(t.tableId),
    check('who_is_asked_to_a_stage_knows_which', sql`(${t.kind} = 'stage') = (${t.stageId} is not null)`),
    check('who_is_asked_to_a_table_knows_which', sql`(${t.kind} = 'table') = (${t.tableId} is not null)`),
    check('nobody_is_asked_into_a_speed_date', sql`${t.kind} in ('foyer', 'stage', 'table')`),
  ],
)
