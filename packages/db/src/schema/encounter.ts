import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { attendees } from './attendee.ts'
import { chatMessages } from './chat.ts'
import { createdAt, instant, rowId } from './columns.ts'
import { events } from './event.ts'
import { organisations, people } from './organisation.ts'
import { rounds } from './speed-date.ts'

/** The memory that two people have met; the smaller person id stands first. */
export const encounters = pgTable(
  'encounters',
  {
    id: rowId(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    eventId: uuid().references(() => events.id, { onDelete: 'set null' }),
    roundId: uuid().references(() => rounds.id, { onDelete: 'set null' }),
    onePersonId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    otherPersonId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    metAt: instant().notNull(),
    seconds: integer().notNull(),
  },
  (t) => [
    unique('two_people_meet_once_in_a_round').on(t.roundId, t.onePersonId, t.otherPersonId),
    index('encounters_of_one').on(t.onePersonId),
    index('encounters_of_the_other').on(t.otherPersonId),
    check('the_smaller_person_id_stands_first', sql`${t.onePersonId} < ${t.otherPersonId}`),
  ],
)

/** What one attendee keeps of another whom they were paired with: a private note, and whether to keep in touch. */
export const impressions = pgTable(
  'impressions',
  {
    attendeeId: uuid()
      .notNull()
      .references(() => attendees.id, { onDelete: 'cascade' }),
    aboutId: uuid()
      .notNull()
      .references(() => attendees.id, { onDelete: 'cascade' }),
    note: text().notNull().default(''),
    isYes: boolean().notNull().default(false),
    updatedAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: 'an_attendee_keeps_one_impression_of_another', columns: [t.attendeeId, t.aboutId] }),
    index('impressions_about_an_attendee').on(t.aboutId),
    check('nobody_keeps_an_impression_of_themselves', sql`${t.attendeeId} <> ${t.aboutId}`),
  ],
)

/** A word to the moderators about somebody; the other never learns of it. */
export const reports = pgTable(
  'reports',
  {
    id: rowId(),
    eventId: uuid()
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    byAttendeeId: uuid()
      .notNull()
      .references(() => attendees.id, { onDelete: 'cascade' }),
    aboutAttendeeId: uuid()
      .notNull()
      .references(() => attendees.id, { onDelete: 'cascade' }),
    /** The message that it is about, where it is about one. */
    chatMessageId: uuid().references(() => chatMessages.id, { onDelete: 'cascade' }),
    text: text().notNull().default(''),
    createdAt: createdAt(),
    handledAt: instant(),
  },
  (t) => [
    index('reports_of_an_event').on(t.eventId),
    unique('a_person_reports_a_message_once').on(t.byAttendeeId, t.chatMessageId),
    index('reports_of_a_chat_message').on(t.chatMessageId),
    check('nobody_reports_themselves', sql`${t.byAttendeeId} <> ${t.aboutAttendeeId}`),
  ],
)
