import { enterPlace, mintMediaToken, seeVenue, takeMediaTab, takeSomewhere } from '@stamtafel/contracts'
import type { Presence, Venue } from '@stamtafel/use-cases'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { presentInstants } from '../../present-instants.ts'
import { presentVenue, type VenueSettings } from './present-venue.ts'

export interface VenueRoutesOptions {
  readonly venue: Venue
  readonly presence: Pick<Presence, 'takeMediaTab'>
  readonly settings: VenueSettings
}

/** The places of an event, and the door to them. */
export const venueRoutes: FastifyPluginAsyncZod<VenueRoutesOptions> = async (app, options) => {
  const { venue, presence, settings } = options
  app.route({
    ...seeVenue,
    handler: async (request) =>
      presentVenue(await venue.see(await app.attendeeOf(request), request.params), settings),
  })
  app.route({
    ...enterPlace,
    handler: async (request) =>
      presentInstants(await venue.enterPlace(await app.attendeeOf(request), request.body)),
  })
  app.route({
    ...takeSomewhere,
    handler: async (request) =>
      presentInstants(await venue.takeSomewhere(await app.attendeeOf(request), request.body)),
  })
  app.route({
    ...mintMediaToken,
    handler: async (request) =>
      presentInstants(await venue.mintMediaToken(await app.attendeeOf(request), request.body)),
  })
  app.route({
    ...takeMediaTab,
    handler: async (request, reply) => {
      await presence.takeMediaTab(await app.attendeeOf(request), request.body)
      return reply.code(204).send(null)
    },
  })
}
