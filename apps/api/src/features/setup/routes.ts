import { completeSetup, seeSetup } from '@stamtafel/contracts'
import type { Setup } from '@stamtafel/use-cases'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'

export interface SetupRoutesOptions {
  readonly setup: Setup
}

/** The first start, by the link that it printed. */
export const setupRoutes: FastifyPluginAsyncZod<SetupRoutesOptions> = async (app, { setup }) => {
  app.route({ ...seeSetup, handler: async () => setup.see() })
  app.route({
    ...completeSetup,
    handler: async (request, reply) => reply.code(201).send(await setup.complete(request.body)),
  })
}
