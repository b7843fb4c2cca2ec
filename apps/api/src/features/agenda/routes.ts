import { downloadSession, downloadStarred, seeAgenda, starSession } from '@stamtafel/contracts'
import type { Agenda, CalendarFacts } from '@stamtafel/use-cases'
import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { presentInstants } from '../../present-instants.ts'
import { presentCalendar } from './present-calendar.ts'

export interface AgendaRoutesOptions {
  readonly agenda: Agenda
  readonly app: { readonly publicUrl: string }
  /** The database's time. */
  readonly now: () => Date
}

/** What is when, and what an attendee has marked of it. */
export const agendaRoutes: FastifyPluginAsyncZod<AgendaRoutesOptions> = async (app, options) => {
  const { agenda } = options
  const send = async (reply: FastifyReply, ...asked: Parameters<Agenda['listForCalendar']>) =>
    sendCalendar(reply, await agenda.listForCalendar(...asked), options)
  app.route({
    ...seeAgenda,
    handler: async (request) =>
      presentInstants(await agenda.see(await app.attendeeOf(request), request.params)),
  })
  app.route({
    ...downloadStarred,
    handler: async (request, reply) => send(reply, await app.attendeeOf(request), request.params),
  })
  app.route({
    ...downloadSession,
    handler: async (request, reply) => send(reply, await app.attendeeOf(request), request.params),
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

function sendCalendar(
  reply: FastifyReply,
  facts: CalendarFacts,
  { app: { publicUrl }, now }: Pick<AgendaRoutesOptions, 'app' | 'now'>,
): string {
  reply.type('text/calendar; charset=utf-8')
  reply.header('content-disposition', `attachment; filename="${facts.slug}.ics"`)
  // What one has starred is nobody else's.
  reply.header('cache-control', 'private, no-store')
  return presentCalendar(facts, { publicUrl, now: now() })
}
