import { giveHostCommand, handleReport, listHostSpeedDates, listReports } from '@stamtafel/contracts'
import type { Hosting } from '@stamtafel/use-cases'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { presentInstants } from '../../present-instants.ts'

export interface HostingRoutesOptions {
  readonly hosting: Hosting
}

/** What those who run an event see and do while it is on. */
export const hostingRoutes: FastifyPluginAsyncZod<HostingRoutesOptions> = async (app, { hosting }) => {
  app.route({
    ...listHostSpeedDates,
    handler: async (request) =>
      presentInstants(await hosting.listSpeedDates(await app.userOf(request), request.params)),
  })
  app.route({
    ...giveHostCommand,
    handler: async (request) => {
      const input = { ...request.params, ...request.body }
      return presentInstants(await hosting.giveCommand(await app.userOf(request), input))
    },
  })
  app.route({
    ...listReports,
    handler: async (request) => ({
      reports: presentInstants(await hosting.listReports(await app.userOf(request), request.params)),
    }),
  })
  app.route({
    ...handleReport,
    handler: async (request, reply) => {
      await hosting.handleReport(await app.userOf(request), request.params)
      reply.code(204)
      return null
    },
  })
}
