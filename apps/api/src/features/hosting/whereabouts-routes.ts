import { answerAskedMove, askToCome, muteSpeaker, seeWhereabouts } from '@stamtafel/contracts'
import type { Whereabouts } from '@stamtafel/use-cases'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { presentInstants } from '../../present-instants.ts'

export interface WhereaboutsRoutesOptions {
  readonly whereabouts: Whereabouts
}

/** Where people are, and where hosts ask them to come. */
export const whereaboutsRoutes: FastifyPluginAsyncZod<WhereaboutsRoutesOptions> = async (
  app,
  { whereabouts },
) => {
  app.route({
    ...seeWhereabouts,
    handler: async (request) =>
      presentInstants(await whereabouts.see(await app.userOf(request), request.params)),
  })
  app.route({
    ...askToCome,
    handler: async (request, reply) => {
      await whereabouts.ask(await app.userOf(request), { ...request.params, ...request.body })
      return reply.code(204).send(null)
    },
  })
  app.route({
    ...muteSpeaker,
    handler: async (request, reply) => {
      await whereabouts.mute(await app.userOf(request), request.params)
      return reply.code(204).send(null)
    },
  })
  app.route({
    ...answerAskedMove,
    handler: async (request, reply) => {
      await whereabouts.answer(await app.attendeeOf(request), request.params)
      return reply.code(204).send(null)
    },
  })
}
