import {
  EVENT_PHASES,
  EVENT_TEMPLATES,
  LONGEST_BREAK_SECONDS,
  LONGEST_GATHERING_SECONDS,
  LONGEST_ROUND_SECONDS,
  MOST_ROUNDS,
  PERMISSIONS,
  SESSION_PHASES,
  SHORTEST_GATHERING_SECONDS,
  SHORTEST_ROUND_SECONDS,
  SPEED_DATE_PHASES,
} from '@stamtafel/domain'
import { z } from 'zod'
import { Problem } from './problem.ts'
import { defineRoute } from './route.ts'
import { Id, Instant, line, LocaleCode, TimeZone } from './values.ts'

const organisationParams = z.object({ organisationId: Id })
const eventParams = z.object({ eventId: Id })
const allowed = z.array(z.enum(PERMISSIONS))

/** How a speed date is meant to go, in whole seconds. */
export const planShape = {
  rounds: z.int().min(1).max(MOST_ROUNDS),
  roundSeconds: z.int().min(SHORTEST_ROUND_SECONDS).max(LONGEST_ROUND_SECONDS),
  breakSeconds: z.int().min(0).max(LONGEST_BREAK_SECONDS),
  gatherSeconds: z.int().min(SHORTEST_GATHERING_SECONDS).max(LONGEST_GATHERING_SECONDS),
}

export const EventCard = z.object({
  id: Id,
  slug: z.string(),
  name: z.string(),
  phase: z.enum(EVENT_PHASES),
  startsAt: Instant,
  endsAt: Instant,
  timeZone: z.string(),
  registered: z.int().nonnegative(),
  allowed,
})
export type EventCard = z.infer<typeof EventCard>

const Agenda = z.array(
  z.object({
    id: Id,
    kind: z.enum(['talk', 'speed-date']),
    title: z.string(),
    startsAt: Instant,
    endsAt: Instant,
    stageId: Id.nullable(),
    phase: z.enum(SESSION_PHASES),
  }),
)

/** An event as its organisers see it; `url` is the link to share. */
export const EventOverview = EventCard.extend({
  organisationId: Id,
  url: z.string(),
  locale: LocaleCode,
  /** The number of the latest change by an organiser, of which the next change is sent. */
  edition: z.int(),
  sessions: Agenda,
  stages: z.array(z.object({ id: Id, name: z.string() })),
  lounges: z.array(z.object({ id: Id, name: z.string() })),
  tables: z.array(
    z.object({ id: Id, loungeId: Id, number: z.int(), seats: z.int(), topic: z.string().nullable() }),
  ),
  speedDates: z.array(
    z.object({
      id: Id,
      sessionId: Id,
      phase: z.enum(SPEED_DATE_PHASES),
      startsAt: Instant,
      rounds: z.int(),
      roundSeconds: z.int(),
      breakSeconds: z.int(),
      gatherSeconds: z.int(),
    }),
  ),
})
export type EventOverview = z.infer<typeof EventOverview>

/** What everybody may know of an event that was published. */
export const EventHeader = z.object({
  id: Id,
  slug: z.string(),
  name: z.string(),
  organisationName: z.string(),
  locale: LocaleCode,
  startsAt: Instant,
  endsAt: Instant,
  timeZone: z.string(),
  doors: z.enum(['not-yet', 'open', 'over']),
  sessions: Agenda,
})
export type EventHeader = z.infer<typeof EventHeader>

/** An event as anybody may see it who has its link; `noticeVersion` names the notice that stands beside the form. */
export const PublicEvent = EventHeader.extend({
  noticeVersion: z.string(),
  registered: z.int().nonnegative(),
  tables: z.int().nonnegative(),
  stages: z.array(z.string()),
  speedDate: z
    .object({ startsAt: Instant, rounds: z.int().positive(), roundSeconds: z.int().positive() })
    .nullable(),
})
export type PublicEvent = z.infer<typeof PublicEvent>

export const listEvents = defineRoute({
  method: 'GET',
  url: '/organisations/:organisationId/events',
  schema: {
    operationId: 'listEvents',
    tags: ['events'],
    params: organisationParams,
    response: { 200: z.object({ events: z.array(EventCard) }), '4xx': Problem },
  },
})

export const createEvent = defineRoute({
  method: 'POST',
  url: '/organisations/:organisationId/events',
  schema: {
    operationId: 'createEvent',
    tags: ['events'],
    params: organisationParams,
    body: z.strictObject({
      template: z.enum(EVENT_TEMPLATES),
      name: line(120),
      startsAt: Instant,
      timeZone: TimeZone,
      locale: LocaleCode,
      /** What is left out comes from the template. */
      speedDate: z.strictObject({ startsAt: Instant, ...planShape }).partial(),
    }),
    response: { 201: EventOverview, '4xx': Problem },
  },
})

export const seeEvent = defineRoute({
  method: 'GET',
  url: '/organise/:eventId',
  schema: {
    operationId: 'seeEvent',
    tags: ['events'],
    params: eventParams,
    response: { 200: EventOverview, '4xx': Problem },
  },
})

export const publishEvent = defineRoute({
  method: 'POST',
  url: '/organise/:eventId/publication',
  schema: {
    operationId: 'publishEvent',
    tags: ['events'],
    params: eventParams,
    response: { 200: EventOverview, '4xx': Problem },
  },
})

export const seePublicEvent = defineRoute({
  method: 'GET',
  url: '/public-events/:slug',
  schema: {
    operationId: 'seePublicEvent',
    tags: ['events'],
    params: z.object({ slug: z.string().regex(/^[a-z0-9-]{3,80}$/) }),
    response: { 200: PublicEvent, '4xx': Problem },
  },
})
