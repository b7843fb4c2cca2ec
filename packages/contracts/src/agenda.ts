import { SESSION_PHASES, SPEED_DATE_PHASES } from '@stamtafel/domain'
import { z } from 'zod'
import { Problem } from './problem.ts'
import { defineRoute } from './route.ts'
import { Id, Instant } from './values.ts'

/** A session as one attendee sees it; only they see their star. */
export const AgendaItem = z.object({
  id: Id,
  kind: z.enum(['talk', 'speed-date']),
  title: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  /** What its hosts began and ended, where it is a talk. */
  phase: z.enum(SESSION_PHASES),
  stage: z.object({ id: Id, name: z.string() }).nullable(),
  speedDate: z
    .object({
      id: Id,
      phase: z.enum(SPEED_DATE_PHASES),
      rounds: z.int(),
      roundSeconds: z.int(),
      joined: z.int().nonnegative(),
    })
    .nullable(),
  isStarred: z.boolean(),
})
export type AgendaItem = z.infer<typeof AgendaItem>

export const seeAgenda = defineRoute({
  method: 'GET',
  url: '/events/:eventId/agenda',
  schema: {
    operationId: 'seeAgenda',
    tags: ['agenda'],
    params: z.object({ eventId: Id }),
    response: { 200: z.object({ sessions: z.array(AgendaItem) }), '4xx': Problem },
  },
})

/** Marks a session for oneself, or takes the mark back. */
export const starSession = defineRoute({
  method: 'PUT',
  url: '/events/:eventId/agenda/:sessionId/star',
  schema: {
    operationId: 'starSession',
    tags: ['agenda'],
    params: z.object({ eventId: Id, sessionId: Id }),
    body: z.strictObject({ isStarred: z.boolean() }),
    response: { 204: z.null(), '4xx': Problem },
  },
})

/** A calendar file, RFC 5545. */
const calendarAnswer = { 200: z.string(), '4xx': Problem }

/** Every session that one has starred, for one's own calendar. */
export const downloadStarred = defineRoute({
  method: 'GET',
  url: '/events/:eventId/agenda/calendar',
  schema: {
    operationId: 'downloadStarred',
    tags: ['agenda'],
    params: z.object({ eventId: Id }),
    response: calendarAnswer,
  },
})

/** One session, for one's own calendar. */
export const downloadSession = defineRoute({
  method: 'GET',
  url: '/events/:eventId/agenda/:sessionId/calendar',
  schema: {
    operationId: 'downloadSession',
    tags: ['agenda'],
    params: z.object({ eventId: Id, sessionId: Id }),
    response: calendarAnswer,
  },
})
