import {
  changeEvent,
  createEvent,
  type EventChangeForm,
  listEvents,
  publishEvent,
  seeEvent,
  seePublicEvent,
} from '@stamtafel/contracts'
import type { EventChange } from '@stamtafel/domain'
import type { Events } from '@stamtafel/use-cases'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { idempotencyKeyOf } from '../../idempotency-key.ts'
import { presentInstants } from '../../present-instants.ts'

export interface EventRoutesOptions {
  readonly events: Events
}

/** Events, for their organisers and for whoever has the link. */
export const eventRoutes: FastifyPluginAsyncZod<EventRoutesOptions> = async (app, { events }) => {
  app.route({
    ...listEvents,
    handler: async (request) => ({
      events: presentInstants(await events.list(await app.userOf(request), request.params)),
    }),
  })
  app.route({
    ...createEvent,
    handler: async (request, reply) => {
      const { startsAt, speedDate, ...form } = request.body
      const event = await events.create(await app.userOf(request), {
        ...request.params,
        ...form,
        startsAt: new Date(startsAt),
        speedDate: { ...speedDate, startsAt: speedDate.startsAt ? new Date(speedDate.startsAt) : undefined },
        idempotencyKey: idempotencyKeyOf(request),
      })
      return reply.code(201).send(presentInstants(event))
    },
  })
  app.route({
    ...seeEvent,
    handler: async (request) => presentInstants(await events.see(await app.userOf(request), request.params)),
  })
  app.route({
    ...changeEvent,
    handler: async (request) => {
      const { after, change } = request.body
      const asked = { ...request.params, after, change: readChange(change) }
      return presentInstants(await events.change(await app.userOf(request), asked))
    },
  })
  app.route({
    ...publishEvent,
    handler: async (request) =>
      presentInstants(await events.publish(await app.userOf(request), request.params)),
  })
  app.route({
    ...seePublicEvent,
    handler: async (request) => presentInstants(await events.seePublic(request.params)),
  })
}

/** The same change with its instants as such. */
function readChange(change: EventChangeForm): EventChange {
  if ('endsAt' in change) {
    return { ...change, startsAt: new Date(change.startsAt), endsAt: new Date(change.endsAt) }
  }
  return 'startsAt' in change ? { ...change, startsAt: new Date(change.startsAt) } : change
}
