import { listPeopleMet } from '@stamtafel/contracts'
import type { Encounters } from '@stamtafel/use-cases'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { presentInstants } from '../../present-instants.ts'

export interface EncounterRoutesOptions {
  readonly encounters: Pick<Encounters, 'listPeopleMet'>
}

/** Whom one has met. */
export const encounterRoutes: FastifyPluginAsyncZod<EncounterRoutesOptions> = async (app, { encounters }) => {
  app.route({
    ...listPeopleMet,
    handler: async (request) => {
      const people = await encounters.listPeopleMet(await app.attendeeOf(request), request.params)
      return { people: presentInstants(people) }
    },
  })
}
