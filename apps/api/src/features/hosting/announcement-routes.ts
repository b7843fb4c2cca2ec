import { announce, listAnnouncements } from '@stamtafel/contracts'
import type { Announcements } from '@stamtafel/use-cases'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'

export interface AnnouncementRoutesOptions {
  readonly announcements: Announcements
}

/** What hosts say to everybody at an event, or to some. */
export const announcementRoutes: FastifyPluginAsyncZod<AnnouncementRoutesOptions> = async (
  app,
  { announcements },
) => {
  app.route({
    ...announce,
    handler: async (request, reply) => {
      const { texts, to } = request.body
      const { en = null, nl = null } = texts
      const input = { ...request.params, ...(to && { to }), texts: { en, nl } }
      reply.code(201)
      return announcements.announce(await app.userOf(request), input)
    },
  })
  app.route({
    ...listAnnouncements,
    handler: async (request) => ({
      announcements: await announcements.list(await app.userOf(request), request.params),
    }),
  })
}
