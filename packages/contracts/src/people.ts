import { z } from 'zod'
import { Problem } from './problem.ts'
import { defineRoute } from './route.ts'
import { Named } from './speed-dates.ts'
import { Id, Instant, prose } from './values.ts'

const eventParams = z.object({ eventId: Id })
const personParams = z.object({ eventId: Id, attendeeId: Id })

/** Somebody I met, with what I keep of them. */
export const PersonMet = Named.extend({
  metAt: Instant,
  seconds: z.int(),
  note: z.string(),
  /** My own yes to keeping in touch. */
  isYes: z.boolean(),
  /** Both said yes; false for everybody until the reveal. */
  isMutual: z.boolean(),
  /** How to reach them, where it is mutual. */
  email: z.string().nullable(),
})
export type PersonMet = z.infer<typeof PersonMet>

export const listPeopleMet = defineRoute({
  method: 'GET',
  url: '/events/:eventId/people-met',
  schema: {
    operationId: 'listPeopleMet',
    tags: ['people'],
    params: eventParams,
    response: {
      200: z.object({
        /** When everybody's yeses are revealed at once. */
        revealsAt: Instant,
        isRevealed: z.boolean(),
        people: z.array(PersonMet),
      }),
      '4xx': Problem,
    },
  },
})

/** Keeps or changes the private note about somebody one was paired with. */
export const writeNote = defineRoute({
  method: 'PUT',
  url: '/events/:eventId/people-met/:attendeeId/note',
  schema: {
    operationId: 'writeNote',
    tags: ['people'],
    params: personParams,
    body: z.strictObject({ note: prose(2000) }),
    response: { 204: z.null(), '4xx': Problem },
  },
})

/** Says yes to keeping in touch, or takes it back; the answer is the same whatever the other said. */
export const keepInTouch = defineRoute({
  method: 'PUT',
  url: '/events/:eventId/people-met/:attendeeId/yes',
  schema: {
    operationId: 'keepInTouch',
    tags: ['people'],
    params: personParams,
    body: z.strictObject({ isYes: z.boolean() }),
    response: { 204: z.null(), '4xx': Problem },
  },
})

/** *Not with this person again*: leaves the talk or table that one shares with them, and is never brought together again. */
export const blockPerson = defineRoute({
  method: 'POST',
  url: '/events/:eventId/people/:attendeeId/block',
  schema: {
    operationId: 'blockPerson',
    tags: ['people'],
    params: personParams,
    response: { 204: z.null(), '4xx': Problem },
  },
})

/** Reports somebody to the moderators, and leaves the talk or table that one shares with them. */
export const reportPerson = defineRoute({
  method: 'POST',
  url: '/events/:eventId/people/:attendeeId/report',
  schema: {
    operationId: 'reportPerson',
    tags: ['people'],
    params: personParams,
    body: z.strictObject({ text: prose(2000), isBlocked: z.boolean() }),
    response: { 204: z.null(), '4xx': Problem },
  },
})

/** Those I said *not again* of, in the whole organisation. */
export const listBlocks = defineRoute({
  method: 'GET',
  url: '/events/:eventId/blocks',
  schema: {
    operationId: 'listBlocks',
    tags: ['people'],
    params: eventParams,
    response: {
      200: z.object({ blocks: z.array(z.object({ id: Id, name: z.string(), since: Instant })) }),
      '4xx': Problem,
    },
  },
})

export const liftBlock = defineRoute({
  method: 'DELETE',
  url: '/events/:eventId/blocks/:blockId',
  schema: {
    operationId: 'liftBlock',
    tags: ['people'],
    params: z.object({ eventId: Id, blockId: Id }),
    response: { 204: z.null(), '4xx': Problem },
  },
})
