import { LONGEST_ANNOUNCEMENT } from '@stamtafel/domain'
import { z } from 'zod'
import { Problem } from './problem.ts'
import { defineRoute } from './route.ts'
import { Id, Instant, line } from './values.ts'

const eventParams = z.object({ eventId: Id })

/** What a host said to everybody; it stands before whoever comes until `until`. */
export const AnnouncementView = z.object({
  id: Id,
  texts: z.object({ en: z.string().nullable(), nl: z.string().nullable() }),
  by: z.string().nullable(),
  at: Instant,
  until: Instant,
})
export type AnnouncementView = z.infer<typeof AnnouncementView>

const words = line(LONGEST_ANNOUNCEMENT).exactOptional()

/** Says something to everybody at the event, in one language or in each; whoever speaks another reads what there is. */
export const announce = defineRoute({
  method: 'POST',
  url: '/organise/:eventId/announcements',
  schema: {
    operationId: 'announce',
    tags: ['host'],
    params: eventParams,
    body: z.strictObject({
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
