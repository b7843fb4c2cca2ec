import { z } from 'zod'
import { Problem } from './problem.ts'
import { defineRoute } from './route.ts'
import { Id, Instant } from './values.ts'

const eventParams = z.object({ eventId: Id })
const count = z.int().nonnegative()

/** Where a host asks me to come. */
export const AskedMoveView = z.object({
  id: Id,
  to: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('foyer') }),
    z.object({ kind: z.literal('stage'), stageId: Id, name: z.string() }),
    z.object({ kind: z.literal('table'), tableId: Id, number: z.int(), lounge: z.string() }),
  ]),
  by: z.string().nullable(),
  until: Instant,
})
export type AskedMoveView = z.infer<typeof AskedMoveView>

/** How many people are where, held places included: numbers, no names (R24). */
export const WhereaboutsView = z.object({
  revision: z.int(),
  now: Instant,
  here: count,
  foyer: count,
  speedDates: z.object({ talking: count, waiting: count }),
  stages: z.array(z.object({ id: Id, name: z.string(), people: count })),
  lounges: z.array(
    z.object({
      id: Id,
      name: z.string(),
      people: count,
      /** `aloneSince` says since when one person sits there without company. */
      tables: z.array(
        z.object({
          id: Id,
          number: z.int(),
          topic: z.string().nullable(),
          seats: z.int(),
          taken: count,
          aloneSince: Instant.nullable(),
        }),
      ),
    }),
  ),
})
export type WhereaboutsView = z.infer<typeof WhereaboutsView>

export const seeWhereabouts = defineRoute({
  method: 'GET',
  url: '/organise/:eventId/places',
  schema: {
    operationId: 'seeWhereabouts',
    tags: ['host'],
    params: eventParams,
    response: { 200: WhereaboutsView, '4xx': Problem },
  },
})

/** Asks somebody to come to a place; what they were asked before is asked no more. */
export const askToCome = defineRoute({
  method: 'POST',
  url: '/organise/:eventId/attendees/:attendeeId/asked-move',
  schema: {
    operationId: 'askToCome',
    tags: ['host'],
    params: z.object({ eventId: Id, attendeeId: Id }),
    body: z.strictObject({
      to: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('foyer') }),
        z.strictObject({ kind: z.literal('stage'), stageId: Id }),
        z.strictObject({ kind: z.literal('table'), tableId: Id }),
      ]),
    }),
    response: { 204: z.null(), '4xx': Problem },
  },
})

/** Mutes whoever speaks at a stage or a table; they are told, and may switch on again. */
export const muteSpeaker = defineRoute({
  method: 'POST',
  url: '/organise/:eventId/attendees/:attendeeId/mute',
  schema: {
    operationId: 'muteSpeaker',
    tags: ['host'],
    params: z.object({ eventId: Id, attendeeId: Id }),
    response: { 204: z.null(), '4xx': Problem },
  },
})

/** I have gone where I was asked to, or stay. */
export const answerAskedMove = defineRoute({
  method: 'DELETE',
  url: '/events/:eventId/asked-move',
  schema: {
    operationId: 'answerAskedMove',
    tags: ['venue'],
    params: eventParams,
    response: { 204: z.null(), '4xx': Problem },
  },
})
