import { giveSign, seeSpeedDate, setEntry } from '@stamtafel/contracts'
import type { SpeedDates } from '@stamtafel/use-cases'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { presentSpeedDate } from './present-speed-date.ts'

export interface SpeedDateRoutesOptions {
  readonly speedDates: Pick<SpeedDates, 'see' | 'setEntry' | 'giveSign'>
}

/** A speed date as those see it who are in it. */
export const speedDateRoutes: FastifyPluginAsyncZod<SpeedDateRoutesOptions> = async (app, { speedDates }) => {
  app.route({
    ...seeSpeedDate,
    handler: async (request) =>
      presentSpeedDate(await speedDates.see(await app.attendeeOf(request), request.params)),
  })
  app.route({
    ...setEntry,
    handler: async (request) => {
      const input = { ...request.params, ...request.body }
      return presentSpeedDate(await speedDates.setEntry(await app.attendeeOf(request), input))
    },
  })
  app.route({
    ...giveSign,
    handler: async (request, reply) => {
      const input = { ...request.params, ...request.body }
      await speedDates.giveSign(await app.attendeeOf(request), input)
      return reply.code(204).send(null)
    },
  })
}
