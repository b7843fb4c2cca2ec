import {
  ENTRY_STATES,
  HOST_COMMANDS,
  LONGEST_BREAK_SECONDS,
  LONGEST_GATHERING_SECONDS,
  LONGEST_ROUND_SECONDS,
  MOST_ROUNDS,
  ROUND_PHASES,
  SHORTEST_GATHERING_SECONDS,
  SHORTEST_ROUND_SECONDS,
  SITTING_OUT_REASONS,
  SPEED_DATE_PHASES,
  type AwayPeriod,
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
  type AnyPgColumn,
} from 'drizzle-orm/pg-core'
import { attendees } from './attendee.ts'
import { createdAt, instant, rowId } from './columns.ts'
import { events, sessions } from './event.ts'
import { people } from './organisation.ts'

export const speedDatePhase = pgEnum('speed_date_phase', SPEED_DATE_PHASES)
export const entryState = pgEnum('entry_state', ENTRY_STATES)
export const roundPhase = pgEnum('round_phase', ROUND_PHASES)
export const hostCommand = pgEnum('host_command', HOST_COMMANDS)
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
    /** Since when a host has it stand still. */
    pausedAt: instant(),
    /** When it ends whatever the plan says, after a host has stopped it. */
    stopsAt: instant(),
    /** What hosts and pauses have added to the gathering or to the break that runs. */
    extraSeconds: integer().notNull().default(0),
    /** The number of the latest host command. */
    commands: integer().notNull().default(0),
  },
  (t) => [
    index('speed_dates_of_an_event').on(t.eventId),
    unique('a_session_is_one_speed_date').on(t.sessionId),
    index('speed_dates_by_what_is_due')
      .on(t.nextStepAt)
      .where(sql`${t.nextStepAt} is not null`),
    check('a_running_speed_date_has_a_round', sql`${t.phase} not in ('running', 'paused') or ${t.round} > 0`),
    check('an_ended_speed_date_says_since_when', sql`(${t.phase} = 'ended') = (${t.endedAt} is not null)`),
    check('a_paused_speed_date_says_since_when', sql`(${t.phase} = 'paused') = (${t.pausedAt} is not null)`),
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
    /** The number of the round that they skip. */
    skipsRound: integer(),
    /** Since when they want to meet somebody else in a round that runs (R12). */
    wantsElseSince: instant(),
    /** The latest press, and the latest voice or motion, as their page has told. */
    pressedAt: instant(),
    activeAt: instant(),
    /** Since when the page is out of sight; null while it is in sight. */
    hiddenSince: instant(),
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
    /** The round in which this one brings together those who would only wait; null for a round of its own. */
    sideOf: uuid().references((): AnyPgColumn => rounds.id, { onDelete: 'cascade' }),
    phase: roundPhase().notNull(),
    opensAt: instant().notNull(),
    bellAt: instant().notNull(),
    endsAt: instant().notNull(),
    goodbyeUntil: instant().notNull(),
    isReleased: boolean().notNull().default(false),
    /** Whether those whose partner left before the bell were matched once more. */
    isRepaired: boolean().notNull().default(false),
    /** Those who waited when it was last tried to bring them together, as a hash; so it is tried again for others only. */
    waitersSeen: text(),
  },
  (t) => [
    uniqueIndex('a_round_has_its_own_number')
      .on(t.speedDateId, t.number)
      .where(sql`${t.sideOf} is null`),
    uniqueIndex('a_speed_date_prepares_one_round_at_a_time')
      .on(t.speedDateId)
      .where(sql`${t.phase} = 'preparing' and ${t.sideOf} is null`),
    uniqueIndex('a_speed_date_talks_in_one_round_at_a_time')
      .on(t.speedDateId)
      .where(sql`${t.phase} = 'talking' and ${t.sideOf} is null`),
    check(
      'the_instants_of_a_round_are_in_order',
      sql`${t.opensAt} <= ${t.bellAt} and ${t.bellAt} < ${t.endsAt} and ${t.endsAt} <= ${t.goodbyeUntil}`,
    ),
    index('side_rounds_of_a_round').on(t.sideOf),
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
    /** When their connection was lost and back, as pairs of instants in ISO 8601. */
    awayPeriods: jsonb().$type<readonly AwayPeriod[]>().notNull().default([]),
    /** Whose turn it is in a trio goes by it. */
    position: integer().notNull().default(0),
    /** Until when their partner waits for one who did not look at the bell (R4). */
    absentUntil: instant(),
    /** When one who came late comes to a pairing that talks already (R11). */
    joinsAt: instant(),
    /** All others have left, so that they are asked what they want (R12). */
    isDeserted: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ name: 'an_attendee_is_in_one_pairing_of_a_round', columns: [t.roundId, t.attendeeId] }),
    index('members_of_a_pairing').on(t.pairingId),
    index('pairings_of_an_attendee').on(t.attendeeId),
    index('members_who_are_waited_for')
      .on(t.roundId, t.absentUntil)
      .where(sql`${t.absentUntil} is not null`),
    index('members_who_will_join')
      .on(t.roundId, t.joinsAt)
      .where(sql`${t.joinsAt} is not null`),
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

/** What hosts have done to a speed date, in order; the number lets one of two at once win. */
export const speedDateCommands = pgTable(
  'speed_date_commands',
  {
    id: rowId(),
    speedDateId: uuid()
      .notNull()
      .references(() => speedDates.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    type: hostCommand().notNull(),
    byPersonId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** What was said to everybody; of no other command. */
    text: text(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('host_commands_come_one_after_another').on(t.speedDateId, t.number),
    check('only_a_message_has_a_text', sql`(${t.type} = 'say') = (${t.text} is not null)`),
  ],
)
