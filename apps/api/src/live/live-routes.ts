import { Id, TabId } from '@stamtafel/contracts'
import { DomainError, ERRORS, type AttendeeActor } from '@stamtafel/domain'
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Hosting } from '@stamtafel/use-cases'
import type { Hub } from './hub.ts'

const EventParams = z.object({ eventId: Id })

export interface LiveRoutesOptions {
  readonly hub: Hub
  readonly hosting: Pick<Hosting, 'authorise'>
}

/** The live stream of an attendee's tab, and of an organiser's page; asked as a page, it tells whether one would be let in. */
export const liveRoutes: FastifyPluginAsyncZod<LiveRoutesOptions> = async (app, { hub, hosting }) => {
  app.decorateRequest('listener', null)
  app.route({
    method: 'GET',
    url: '/events/:eventId/live',
    schema: {
      hide: true,
      params: EventParams,
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
      await hub.welcome(socket, {
        eventId: actor.eventId,
        attendee: { actor, tabId },
        findRefusal: () => refusalOf(app.attendeeOf(request)),
      })
    },
  })
  const authorise = async (request: FastifyRequest) => {
    const { eventId } = EventParams.parse(request.params)
    await hosting.authorise(await app.userOf(request), { eventId })
    return eventId
  }
  app.route({
    method: 'GET',
    url: '/organise/:eventId/live',
    schema: { hide: true, params: EventParams },
    preHandler: async (request) => void (await authorise(request)),
    handler: async (_, reply) => reply.code(204).send(),
    wsHandler: async (socket, request) => {
      const { eventId } = EventParams.parse(request.params)
      await hub.welcome(socket, {
        eventId,
        attendee: undefined,
        findRefusal: () => refusalOf(authorise(request)),
      })
    },
  })
}

/** Only what will not pass by itself; a database that is away ends nobody's stream. */
async function refusalOf(asked: Promise<unknown>): Promise<string | undefined> {
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
