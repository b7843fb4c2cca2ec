import { z } from 'zod'
import { Problem } from './problem.ts'
import { defineRoute } from './route.ts'
import { Address, Code, Id, Instant, line, LocaleCode, prose, Secret } from './values.ts'

const eventParams = z.object({ eventId: Id })

export const register = defineRoute({
  method: 'POST',
  url: '/public-events/:slug/registrations',
  schema: {
    operationId: 'register',
    tags: ['registrations'],
    params: z.object({ slug: z.string().regex(/^[a-z0-9-]{3,80}$/) }),
    body: z.strictObject({
      name: line(80),
      email: Address,
      locale: LocaleCode,
      /** Which privacy notice stood beside the button. */
      noticeVersion: z.string().min(1).max(40),
    }),
    /** The same for a new address and for a known one; the rest is said by mail. */
    response: { 202: z.object({ outcome: z.literal('link-mailed') }), '4xx': Problem },
  },
})

/** In by the link, or by the code that was mailed because the link has been used in another browser. */
export const EnterOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('entered'), eventId: Id, slug: z.string() }),
  z.object({ outcome: z.literal('code-mailed'), eventName: z.string(), slug: z.string() }),
])
export type EnterOutcome = z.infer<typeof EnterOutcome>

export const openAttendeeSession = defineRoute({
  method: 'POST',
  url: '/attendee-sessions',
  schema: {
    operationId: 'openAttendeeSession',
    tags: ['registrations'],
    body: z.strictObject({ secret: Secret }),
    response: { 200: EnterOutcome, '4xx': Problem },
  },
})

export const confirmAttendeeCode = defineRoute({
  method: 'POST',
  url: '/attendee-sessions/codes',
  schema: {
    operationId: 'confirmAttendeeCode',
    tags: ['registrations'],
    body: z.strictObject({ secret: Secret, code: Code }),
    response: { 200: EnterOutcome, '4xx': Problem },
  },
})

export const closeAttendeeSession = defineRoute({
  method: 'DELETE',
  url: '/events/:eventId/session',
  schema: {
    operationId: 'closeAttendeeSession',
    tags: ['registrations'],
    params: eventParams,
    response: { 204: z.null(), '4xx': Problem },
  },
})

export const changeAttendee = defineRoute({
  method: 'PATCH',
  url: '/events/:eventId/me',
  schema: {
    operationId: 'changeAttendee',
    tags: ['attendees'],
    params: eventParams,
    body: z.strictObject({
      listensFirst: z.boolean().optional(),
      typesAlong: z.boolean().optional(),
      likesThrees: z.boolean().optional(),
      locale: LocaleCode.optional(),
    }),
    response: { 204: z.null(), '4xx': Problem },
  },
})

/** Somebody who is registered, for those who run the event; at which table they sit is not shown (R24). */
export const AttendeeRow = z.object({
  attendeeId: Id,
  name: z.string(),
  email: z.string(),
  isHere: z.boolean(),
  /** Since when they may not come in, by whom, and why. */
  ban: z.object({ at: Instant, by: z.string().nullable(), reason: z.string() }).nullable(),
})
export type AttendeeRow = z.infer<typeof AttendeeRow>

/** A page of two hundred, by name, of all or of those who are here; `after` is the last of the page before. */
export const listAttendees = defineRoute({
  method: 'GET',
  url: '/organise/:eventId/attendees',
  schema: {
    operationId: 'listAttendees',
    tags: ['attendees'],
    params: eventParams,
    querystring: z.strictObject({
      search: line(80).exactOptional(),
      after: Id.exactOptional(),
      presence: z.literal('here').exactOptional(),
    }),
    response: {
      200: z.object({ attendees: z.array(AttendeeRow), hasMore: z.boolean() }),
      '4xx': Problem,
    },
  },
})

export const banAttendee = defineRoute({
  method: 'POST',
  url: '/organise/:eventId/bans',
  schema: {
    operationId: 'banAttendee',
    tags: ['attendees'],
    params: eventParams,
    body: z.strictObject({
      attendeeId: Id,
      /** For those who look after the event; the person does not read it. */
      reason: prose(500).exactOptional(),
    }),
    response: { 204: z.null(), '4xx': Problem },
  },
})

export const liftBan = defineRoute({
  method: 'DELETE',
  url: '/organise/:eventId/bans/:attendeeId',
  schema: {
    operationId: 'liftBan',
    tags: ['attendees'],
    params: z.object({ eventId: Id, attendeeId: Id }),
    response: { 204: z.null(), '4xx': Problem },
  },
})
