import { CONSENT_PURPOSES, LEGAL_BASES, REGISTRATION_STATES } from '@stamtafel/domain'
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { users } from './account.ts'
import { createdAt, instant, rowId } from './columns.ts'
import { events } from './event.ts'
import { locale, people } from './organisation.ts'

export const registrationState = pgEnum('registration_state', REGISTRATION_STATES)
export const consentPurpose = pgEnum('consent_purpose', CONSENT_PURPOSES)
export const legalBasis = pgEnum('legal_basis', LEGAL_BASES)

export const registrations = pgTable(
  'registrations',
  {
    id: rowId(),
    eventId: uuid()
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    state: registrationState().notNull(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [unique('a_person_registers_once_for_an_event').on(t.eventId, t.personId)],
)

export const attendees = pgTable(
  'attendees',
  {
    id: rowId(),
    eventId: uuid()
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    locale: locale().notNull().default('en'),
    listensFirst: boolean().notNull().default(false),
    likesThrees: boolean().notNull().default(false),
    typesAlong: boolean().notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    unique('a_person_attends_an_event_once').on(t.eventId, t.personId),
    index('attendees_of_a_person').on(t.personId),
  ],
)

/** Personal links; only the hash is stored, and the first use binds the link to a browser. */
export const personalLinks = pgTable(
  'personal_links',
  {
    id: rowId(),
    attendeeId: uuid()
      .notNull()
      .references(() => attendees.id, { onDelete: 'cascade' }),
    secretHash: text().notNull(),
    createdAt: createdAt(),
    firstUsedAt: instant(),
  },
  (t) => [
    unique('a_personal_link_leads_to_one_attendee').on(t.secretHash),
    index('personal_links_of_an_attendee').on(t.attendeeId),
  ],
)

/** The mailed code for an attendee's second device; five tries. */
export const attendeeCodes = pgTable(
  'attendee_codes',
  {
    attendeeId: uuid()
      .primaryKey()
      .references(() => attendees.id, { onDelete: 'cascade' }),
    codeHash: text().notNull(),
    attempts: integer().notNull().default(0),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
  },
  (t) => [check('a_code_is_tried_five_times_at_most', sql`${t.attempts} between 0 and 5`)],
)

export const attendeeSessions = pgTable(
  'attendee_sessions',
  {
    id: rowId(),
    attendeeId: uuid()
      .notNull()
      .references(() => attendees.id, { onDelete: 'cascade' }),
    secretHash: text().notNull(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    unique('a_session_secret_opens_one_attendee_session').on(t.secretHash),
    index('sessions_of_an_attendee').on(t.attendeeId),
  ],
)

export const bans = pgTable(
  'bans',
  {
    id: rowId(),
    eventId: uuid()
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    byUserId: uuid().references(() => users.id, { onDelete: 'set null' }),
    /** For those who look after the event; never said to the person. */
    reason: text().notNull().default(''),
    createdAt: createdAt(),
    liftedAt: instant(),
  },
  (t) => [
    uniqueIndex('a_person_is_banned_once_until_it_is_lifted')
      .on(t.eventId, t.personId)
      .where(sql`${t.liftedAt} is null`),
  ],
)

/** The ledger of R23: what was said, in which words, on which basis, when. */
export const consents = pgTable(
  'consents',
  {
    id: rowId(),
    attendeeId: uuid()
      .notNull()
      .references(() => attendees.id, { onDelete: 'cascade' }),
    purpose: consentPurpose().notNull(),
    basis: legalBasis().notNull(),
    version: text().notNull(),
    text: text().notNull(),
    givenAt: createdAt(),
  },
  (t) => [unique('a_purpose_is_recorded_once_per_version').on(t.attendeeId, t.purpose, t.version)],
)
