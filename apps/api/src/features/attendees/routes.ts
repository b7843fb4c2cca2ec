import { banAttendee, changeAttendee, liftBan, listAttendees } from '@stamtafel/contracts'
import type { AttendeeSessions, Bans } from '@stamtafel/use-cases'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { presentInstants } from '../../present-instants.ts'

export interface AttendeeRoutesOptions {
  readonly attendeeSessions: Pick<AttendeeSessions, 'changeAttendee'>
  readonly bans: Bans
}

/** What attendees say of themselves, and what organisers may do about them. */
export const attendeeRoutes: FastifyPluginAsyncZod<AttendeeRoutesOptions> = async (app, options) => {
  const { attendeeSessions, bans } = options
  app.route({
    ...changeAttendee,
    handler: async (request, reply) => {
      await attendeeSessions.changeAttendee(await app.attendeeOf(request), request.body)
      return reply.code(204).send(null)
    },
  })
  app.route({
    ...listAttendees,
    handler: async (request) =>
      presentInstants(
        await bans.listAttendees(await app.userOf(request), { ...request.params, ...request.query }),
      ),
  })
  app.route({
    ...banAttendee,
    handler: async (request, reply) => {
      await bans.ban(await app.userOf(request), { ...request.params, ...request.body })
      return reply.code(204).send(null)
    },
  })
  app.route({
    ...liftBan,
    handler: async (request, reply) => {
      await bans.lift(await app.userOf(request), request.params)
      return reply.code(204).send(null)
    },
  })
}
