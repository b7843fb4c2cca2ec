import { EVENT_PHASES, EVENT_TEMPLATES, SESSION_PHASES } from '@stamtafel/domain'
import { sql } from 'drizzle-orm'
import { check, index, integer, pgEnum, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, instant, rowId } from './columns.ts'
import { locale, organisations, people } from './organisation.ts'

export const eventPhase = pgEnum('event_phase', EVENT_PHASES)
export const eventTemplate = pgEnum('event_template', EVENT_TEMPLATES)
export const sessionKind = pgEnum('session_kind', ['talk', 'speed-date'])
export const sessionPhase = pgEnum('session_phase', SESSION_PHASES)

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
    /** The end at which yeses were revealed, where the event has been given another end since. */
    revealedAt: instant(),
    revision: integer().notNull().default(0),
    /** The number of the latest change by its organisers. */
    edition: integer().notNull().default(0),
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

/** The agenda; a speed date hangs on its session, and a talk is begun and ended by hosts. */
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
    phase: sessionPhase().notNull().default('scheduled'),
    startedAt: instant(),
    startedBy: uuid().references(() => people.id, { onDelete: 'set null' }),
    endedAt: instant(),
    endedBy: uuid().references(() => people.id, { onDelete: 'set null' }),
  },
  (t) => [
    uniqueIndex('a_stage_has_one_live_session')
      .on(t.stageId)
      .where(sql`${t.phase} = 'live'`),
    check('a_session_that_began_says_when', sql`(${t.phase} = 'scheduled') = (${t.startedAt} is null)`),
    check('a_session_that_ended_says_when', sql`(${t.phase} = 'ended') = (${t.endedAt} is not null)`),
    check(
      'only_a_talk_on_a_stage_is_live',
      sql`${t.phase} <> 'live' or (${t.kind} = 'talk' and ${t.stageId} is not null)`,
    ),
    index('sessions_of_an_event').on(t.eventId, t.startsAt),
    check('a_session_ends_after_its_start', sql`${t.endsAt} > ${t.startsAt}`),
  ],
)

/** A stage's media room lives from the first person at it to the last, places held for the away included. */
export const stages = pgTable(
  'stages',
  {
    id: rowId(),
    eventId: uuid()
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    mediaRoom: text(),
  },
  (t) => [index('stages_of_an_event').on(t.eventId), unique('a_media_room_is_of_one_stage').on(t.mediaRoom)],
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
    /** When somebody last got up from it. */
    leftAt: instant(),
  },
  (t) => [
    unique('a_lounge_numbers_its_tables_once').on(t.loungeId, t.number),
    index('tables_of_an_event').on(t.eventId),
    check('a_table_seats_two_to_eight', sql`${t.seats} between 2 and 8`),
  ],
)
