import { SPEED_DATE_PHASES } from '@stamtafel/domain'
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
