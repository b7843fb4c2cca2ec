import { seeAgenda, starSession } from '@stamtafel/contracts'
import type { Agenda } from '@stamtafel/use-cases'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { presentInstants } from '../../present-instants.ts'

export interface AgendaRoutesOptions {
  readonly agenda: Agenda
}

/** What is when, and what an attendee has marked of it. */
export const agendaRoutes: FastifyPluginAsyncZod<AgendaRoutesOptions> = async (app, { agenda }) => {
  app.route({
    ...seeAgenda,
    handler: async (request) =>
      presentInstants(await agenda.see(await app.attendeeOf(request), request.params)),
  })
  app.route({
    ...starSession,
    handler: async (request, reply) => {
      const input = { ...request.params, ...request.body }
      await agenda.star(await app.attendeeOf(request), input)
      reply.code(204)
      return null
    },
  })
}
