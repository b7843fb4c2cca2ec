import {
  ENTRY_STATES,
  LONGEST_BREAK_SECONDS,
  LONGEST_GATHERING_SECONDS,
  LONGEST_ROUND_SECONDS,
  MOST_ROUNDS,
  ROUND_PHASES,
  SHORTEST_GATHERING_SECONDS,
  SHORTEST_ROUND_SECONDS,
  SITTING_OUT_REASONS,
  SPEED_DATE_PHASES,
} from '@stamtafel/domain'
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { attendees } from './attendee.ts'
import { createdAt, instant, rowId } from './columns.ts'
import { events, sessions } from './event.ts'
import { organisations, people } from './organisation.ts'

export const speedDatePhase = pgEnum('speed_date_phase', SPEED_DATE_PHASES)
export const entryState = pgEnum('entry_state', ENTRY_STATES)
export const roundPhase = pgEnum('round_phase', ROUND_PHASES)
export const sittingOutReason = pgEnum('sitting_out_reason', SITTING_OUT_REASONS)

const between = (least: number, most: number) => sql.raw(`between ${least} and ${most}`)

export const speedDates = pgTable(
  'speed_dates',
  {
    id: rowId(),
    eventId: uuid()
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    sessionId: uuid()
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    phase: speedDatePhase().notNull().default('scheduled'),
    round: integer().notNull().default(0),
    startsAt: instant().notNull(),
    rounds: integer().notNull(),
    roundSeconds: integer().notNull(),
    breakSeconds: integer().notNull(),
    gatherSeconds: integer().notNull(),
    seed: integer().notNull(),
    fence: integer().notNull().default(0),
    /** When something is due next, for the sweep; null when nothing ever is. */
    nextStepAt: instant(),
    endedAt: instant(),
  },
  (t) => [
    index('speed_dates_of_an_event').on(t.eventId),
    unique('a_session_is_one_speed_date').on(t.sessionId),
    index('speed_dates_by_what_is_due')
      .on(t.nextStepAt)
      .where(sql`${t.nextStepAt} is not null`),
    check('a_running_speed_date_has_a_round', sql`${t.phase} not in ('running', 'paused') or ${t.round} > 0`),
    check('an_ended_speed_date_says_since_when', sql`(${t.phase} = 'ended') = (${t.endedAt} is not null)`),
    check('a_speed_date_has_some_rounds', sql`${t.rounds} ${between(1, MOST_ROUNDS)}`),
    check(
      'a_round_is_neither_too_short_nor_too_long',
      sql`${t.roundSeconds} ${between(SHORTEST_ROUND_SECONDS, LONGEST_ROUND_SECONDS)}`,
    ),
    check('a_break_is_not_too_long', sql`${t.breakSeconds} ${between(0, LONGEST_BREAK_SECONDS)}`),
    check(
      'a_gathering_is_neither_too_short_nor_too_long',
      sql`${t.gatherSeconds} ${between(SHORTEST_GATHERING_SECONDS, LONGEST_GATHERING_SECONDS)}`,
    ),
  ],
)

export const entries = pgTable(
  'speed_date_entries',
  {
    speedDateId: uuid()
      .notNull()
      .references(() => speedDates.id, { onDelete: 'cascade' }),
    attendeeId: uuid()
      .notNull()
      .references(() => attendees.id, { onDelete: 'cascade' }),
    state: entryState().notNull().default('joined'),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: 'an_attendee_enters_a_speed_date_once', columns: [t.speedDateId, t.attendeeId] }),
    index('entries_of_an_attendee').on(t.attendeeId),
  ],
)

export const rounds = pgTable(
  'rounds',
  {
    id: rowId(),
    speedDateId: uuid()
      .notNull()
      .references(() => speedDates.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    phase: roundPhase().notNull(),
    opensAt: instant().notNull(),
    bellAt: instant().notNull(),
    endsAt: instant().notNull(),
    goodbyeUntil: instant().notNull(),
    isReleased: boolean().notNull().default(false),
  },
  (t) => [
    unique('a_round_has_its_own_number').on(t.speedDateId, t.number),
    uniqueIndex('a_speed_date_prepares_one_round_at_a_time')
      .on(t.speedDateId)
      .where(sql`${t.phase} = 'preparing'`),
    uniqueIndex('a_speed_date_talks_in_one_round_at_a_time')
      .on(t.speedDateId)
      .where(sql`${t.phase} = 'talking'`),
    check(
      'the_instants_of_a_round_are_in_order',
      sql`${t.opensAt} <= ${t.bellAt} and ${t.bellAt} < ${t.endsAt} and ${t.endsAt} <= ${t.goodbyeUntil}`,
    ),
    check('only_a_round_that_is_over_is_released', sql`not ${t.isReleased} or ${t.phase} = 'over'`),
  ],
)

export const pairings = pgTable(
  'pairings',
  {
    id: rowId(),
    roundId: uuid()
      .notNull()
      .references(() => rounds.id, { onDelete: 'cascade' }),
    mediaRoom: text().notNull().unique('a_media_room_is_of_one_pairing'),
    reasons: jsonb().$type<readonly string[]>().notNull().default([]),
  },
  (t) => [index('pairings_of_a_round').on(t.roundId)],
)

/** Who was in which pairing, from when until when it was their place, and for how long of that they were away. */
export const pairingMembers = pgTable(
  'pairing_members',
  {
    roundId: uuid()
      .notNull()
      .references(() => rounds.id, { onDelete: 'cascade' }),
    attendeeId: uuid()
      .notNull()
      .references(() => attendees.id, { onDelete: 'cascade' }),
    pairingId: uuid()
      .notNull()
      .references(() => pairings.id, { onDelete: 'cascade' }),
    enteredAt: instant(),
    leftAt: instant(),
    awaySeconds: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ name: 'an_attendee_is_in_one_pairing_of_a_round', columns: [t.roundId, t.attendeeId] }),
    index('members_of_a_pairing').on(t.pairingId),
    index('pairings_of_an_attendee').on(t.attendeeId),
  ],
)

export const sittingsOut = pgTable(
  'sittings_out',
  {
    roundId: uuid()
      .notNull()
      .references(() => rounds.id, { onDelete: 'cascade' }),
    attendeeId: uuid()
      .notNull()
      .references(() => attendees.id, { onDelete: 'cascade' }),
    reason: sittingOutReason().notNull(),
  },
  (t) => [
    primaryKey({ name: 'an_attendee_sits_out_a_round_once', columns: [t.roundId, t.attendeeId] }),
    index('sittings_out_of_an_attendee').on(t.attendeeId),
  ],
)

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
