import { EVENT_PHASES, EVENT_TEMPLATES } from '@stamtafel/domain'
import { sql } from 'drizzle-orm'
import { check, index, integer, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, instant, rowId } from './columns.ts'
import { locale, organisations } from './organisation.ts'

export const eventPhase = pgEnum('event_phase', EVENT_PHASES)
export const eventTemplate = pgEnum('event_template', EVENT_TEMPLATES)
export const sessionKind = pgEnum('session_kind', ['talk', 'speed-date'])

export const events = pgTable(
  'events',
  {
    id: rowId(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    slug: text().notNull(),
    name: text().notNull(),
    template: eventTemplate().notNull(),
    phase: eventPhase().notNull().default('draft'),
    locale: locale().notNull().default('en'),
    timeZone: text().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    revision: integer().notNull().default(0),
    createdAt: createdAt(),
    publishedAt: instant(),
  },
  (t) => [
    unique('a_slug_leads_to_one_event').on(t.slug),
    index('events_of_an_organisation').on(t.organisationId, t.startsAt),
    check('an_event_ends_after_its_start', sql`${t.endsAt} > ${t.startsAt}`),
    check('a_published_event_says_since_when', sql`(${t.phase} = 'draft') = (${t.publishedAt} is null)`),
  ],
)

/** The agenda; a speed date hangs on its session. */
export const sessions = pgTable(
  'sessions',
  {
    id: rowId(),
    eventId: uuid()
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    kind: sessionKind().notNull(),
    title: text().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    stageId: uuid().references(() => stages.id, { onDelete: 'set null' }),
  },
  (t) => [
    index('sessions_of_an_event').on(t.eventId, t.startsAt),
    check('a_session_ends_after_its_start', sql`${t.endsAt} > ${t.startsAt}`),
  ],
)

export const stages = pgTable(
  'stages',
  {
    id: rowId(),
    eventId: uuid()
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    name: text().notNull(),
  },
  (t) => [index('stages_of_an_event').on(t.eventId)],
)

export const lounges = pgTable(
  'lounges',
  {
    id: rowId(),
    eventId: uuid()
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    name: text().notNull(),
  },
  (t) => [index('lounges_of_an_event').on(t.eventId)],
)

/** A table's media room lives from its first sitter to its last, held seats included. */
export const tables = pgTable(
  'tables',
  {
    id: rowId(),
    eventId: uuid()
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    loungeId: uuid()
      .notNull()
      .references(() => lounges.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    topic: text(),
    seats: integer().notNull(),
    mediaRoom: text(),
  },
  (t) => [
    unique('a_lounge_numbers_its_tables_once').on(t.loungeId, t.number),
    index('tables_of_an_event').on(t.eventId),
    check('a_table_seats_two_to_eight', sql`${t.seats} between 2 and 8`),
  ],
)
