import { Id, TabId } from '@stamtafel/contracts'
import { DomainError, ERRORS, type AttendeeActor } from '@stamtafel/domain'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Hub } from './hub.ts'

export interface LiveRoutesOptions {
  readonly hub: Hub
}

/** The live stream of one tab; asked as a page, it tells whether one would be let in. */
export const liveRoutes: FastifyPluginAsyncZod<LiveRoutesOptions> = async (app, { hub }) => {
  app.decorateRequest('listener', null)
  app.route({
    method: 'GET',
    url: '/events/:eventId/live',
    schema: {
      hide: true,
      params: z.object({ eventId: Id }),
      querystring: z.object({ tab: TabId }),
    },
    preHandler: async (request) => {
      request.listener = await app.attendeeOf(request)
    },
    handler: async (_, reply) => reply.code(204).send(),
    wsHandler: async (socket, request) => {
      const actor = request.listener
      if (!actor) throw new Error('Nobody is let in without a session')
      const tabId = TabId.parse(Object.getOwnPropertyDescriptor(request.query, 'tab')?.value)
      await hub.welcome(socket, { actor, tabId, findRefusal: () => refusalOf(app.attendeeOf(request)) })
    },
  })
}

/** Only what will not pass by itself; a database that is away ends nobody's stream. */
async function refusalOf(asked: Promise<AttendeeActor>): Promise<string | undefined> {
  try {
    await asked
    return undefined
  } catch (error) {
    return error instanceof DomainError && ERRORS[error.code].status < 500 ? error.code : undefined
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who was let in to a live stream. */
    listener: AttendeeActor | null
  }
}
