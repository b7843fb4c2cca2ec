import { LONGEST_MESSAGE, ROUND_PHASES } from '@stamtafel/domain'
import { z } from 'zod'
import { Problem } from './problem.ts'
import { defineRoute } from './route.ts'
import { HostCommandView, Named, SpeedDateFacts } from './speed-dates.ts'
import { Id, Instant, line } from './values.ts'

const hostParams = z.object({ eventId: Id, speedDateId: Id })

/** A speed date as its hosts see it: numbers, no names (R24). */
export const HostSpeedDateView = SpeedDateFacts.extend({
  /** When the pause that lasts ends by itself, and the speed date with it. */
  pauseEndsAt: Instant.nullable(),
  nextBell: Instant.nullable(),
  /** The round that talks; else the latest, while it is prepared or says goodbye. */
  current: z
    .object({ number: z.int(), phase: z.enum(ROUND_PHASES), bell: Instant, endsAt: Instant })
    .nullable(),
  /** Asked whether they are still there. */
  silent: z.int().nonnegative(),
  talking: z.int().nonnegative(),
  /** Pairings in which two, and in which three, are together now. */
  pairs: z.int().nonnegative(),
  trios: z.int().nonnegative(),
  waiting: z.int().nonnegative(),
  /** The number of the latest command, to be sent back as `after`. */
  latestCommand: z.int().nonnegative(),
  /** The latest ten, latest last. */
  commands: z.array(HostCommandView),
})
export type HostSpeedDateView = z.infer<typeof HostSpeedDateView>

export const listHostSpeedDates = defineRoute({
  method: 'GET',
  url: '/organise/:eventId/speed-dates',
  schema: {
    operationId: 'listHostSpeedDates',
    tags: ['host'],
    params: z.object({ eventId: Id }),
    response: {
      200: z.object({ revision: z.int(), now: Instant, speedDates: z.array(HostSpeedDateView) }),
      '4xx': Problem,
    },
  },
})

const bare = <T extends string>(type: T) => z.strictObject({ type: z.literal(type) })

/** What a host does to a speed date; refused as outdated when another host was faster than `after` knows. */
export const giveHostCommand = defineRoute({
  method: 'POST',
  url: '/organise/:eventId/speed-dates/:speedDateId/commands',
  schema: {
    operationId: 'giveHostCommand',
    tags: ['host'],
    params: hostParams,
    body: z.strictObject({
      after: z.int().nonnegative(),
      command: z.discriminatedUnion('type', [
        bare('start'),
        bare('pause'),
        bare('resume'),
        bare('more-round'),
        bare('more-break'),
        bare('stop-after-round'),
        bare('stop'),
        z.strictObject({ type: z.literal('say'), text: line(LONGEST_MESSAGE) }),
      ]),
    }),
    response: { 200: HostSpeedDateView, '4xx': Problem },
  },
})

/** Reports of an event, newest first; plain, for those who look after its people. */
export const listReports = defineRoute({
  method: 'GET',
  url: '/organise/:eventId/reports',
  schema: {
    operationId: 'listReports',
    tags: ['host'],
    params: z.object({ eventId: Id }),
    response: {
      200: z.object({
        reports: z.array(
          z.object({
            id: Id,
            by: Named,
            about: Named,
            text: z.string(),
            /** What was written, where the report is about that; its words also once it is removed. */
            message: z
              .object({
                place: z.enum(['foyer', 'stage', 'table', 'pairing']),
                text: z.string(),
                at: Instant,
                isRemoved: z.boolean(),
              })
              .nullable(),
            at: Instant,
            handledAt: Instant.nullable(),
          }),
        ),
      }),
      '4xx': Problem,
    },
  },
})

export const handleReport = defineRoute({
  method: 'POST',
  url: '/organise/:eventId/reports/:reportId/handled',
  schema: {
    operationId: 'handleReport',
    tags: ['host'],
    params: z.object({ eventId: Id, reportId: Id }),
    response: { 204: z.null(), '4xx': Problem },
  },
})
