import { LONGEST_ANNOUNCEMENT } from '@stamtafel/domain'
import { z } from 'zod'
import { Problem } from './problem.ts'
import { defineRoute } from './route.ts'
import { Id, Instant, line } from './values.ts'

const eventParams = z.object({ eventId: Id })

const addressed = <K extends string, S extends z.core.$ZodLooseShape>(kind: K, shape: S) =>
  z.strictObject({ kind: z.literal(kind), ...shape })
const named = <K extends string, S extends z.core.$ZodLooseShape>(kind: K, shape: S) =>
  z.object({ kind: z.literal(kind), ...shape, name: z.string() })

/** To whom a host speaks: everybody at the event, whoever is at one place of it, or one person. */
const Addressed = z.discriminatedUnion('kind', [
  addressed('event', {}),
  addressed('foyer', {}),
  addressed('stage', { stageId: Id }),
  addressed('lounge', { loungeId: Id }),
  addressed('table', { tableId: Id }),
  addressed('speed-date', { speedDateId: Id }),
  addressed('person', { attendeeId: Id }),
])

/** What a host said; it stands before whoever comes until `until`, and before whoever is elsewhere not at all. */
export const AnnouncementView = z.object({
  id: Id,
  /** Of a table the name is that of its lounge. */
  to: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('event') }),
    z.object({ kind: z.literal('foyer') }),
    named('stage', { stageId: Id }),
    named('lounge', { loungeId: Id }),
    named('table', { tableId: Id, number: z.int() }),
    named('speed-date', { speedDateId: Id }),
    named('person', { attendeeId: Id }),
  ]),
  texts: z.object({ en: z.string().nullable(), nl: z.string().nullable() }),
  by: z.string().nullable(),
  at: Instant,
  until: Instant,
})
export type AnnouncementView = z.infer<typeof AnnouncementView>

const words = line(LONGEST_ANNOUNCEMENT).exactOptional()

/** Says something, to everybody at the event unless `to` says otherwise, in one language or in each; whoever speaks another reads what there is. */
export const announce = defineRoute({
  method: 'POST',
  url: '/organise/:eventId/announcements',
  schema: {
    operationId: 'announce',
    tags: ['host'],
    params: eventParams,
    body: z.strictObject({
      to: Addressed.exactOptional(),
      texts: z
        .strictObject({ en: words, nl: words })
        .refine(({ en, nl }) => en !== undefined || nl !== undefined, 'Says nothing'),
    }),
    response: { 201: AnnouncementView, '4xx': Problem },
  },
})

/** The latest ten, latest first. */
export const listAnnouncements = defineRoute({
  method: 'GET',
  url: '/organise/:eventId/announcements',
  schema: {
    operationId: 'listAnnouncements',
    tags: ['host'],
    params: eventParams,
    response: { 200: z.object({ announcements: z.array(AnnouncementView) }), '4xx': Problem },
  },
})
