import {
  closeAttendeeSession,
  confirmAttendeeCode,
  openAttendeeSession,
  register,
} from '@stamtafel/contracts'
import type { AttendeeSessions, Opened, Registrations } from '@stamtafel/use-cases'
import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { atLeast, UNTELLING_MS } from '../../at-least.ts'
import { idempotencyKeyOf } from '../../idempotency-key.ts'
import { attendeeCookie } from '../../plugins/actors.ts'
import { attendeeCookieOptions, heldSecretsIn } from './cookie.ts'

export interface RegistrationRoutesOptions {
  readonly registrations: Registrations
  readonly attendeeSessions: Pick<AttendeeSessions, 'open' | 'confirmCode' | 'close'>
  readonly app: { readonly publicUrl: string }
  /** How long an answer takes at least; shorter in tests. */
  readonly untellingMs?: number
}

/** How one becomes an attendee, comes in by one's link, and goes out again. */
export const registrationRoutes: FastifyPluginAsyncZod<RegistrationRoutesOptions> = async (app, options) => {
  const { registrations, attendeeSessions, untellingMs = UNTELLING_MS } = options
  const { publicUrl } = options.app
  const cookie = attendeeCookieOptions(options.app)

  function present(reply: FastifyReply, opened: Opened) {
    if (opened.outcome === 'code-mailed') return opened
    const { sessionSecret, ...entered } = opened
    if (sessionSecret) reply.setCookie(attendeeCookie(entered.eventId, publicUrl), sessionSecret, cookie)
    return entered
  }

  app.route({
    ...register,
    handler: async (request, reply) => {
      const form = { ...request.params, ...request.body, idempotencyKey: idempotencyKeyOf(request) }
      await atLeast(untellingMs, registrations.register(form))
      return reply.code(202).send({ outcome: 'link-mailed' })
    },
  })
  app.route({
    ...openAttendeeSession,
    handler: async (request, reply) => {
      const heldSecrets = heldSecretsIn(request.cookies, publicUrl)
      return present(reply, await attendeeSessions.open({ ...request.body, heldSecrets }))
    },
  })
  app.route({
    ...confirmAttendeeCode,
    handler: async (request, reply) => present(reply, await attendeeSessions.confirmCode(request.body)),
  })
  app.route({
    ...closeAttendeeSession,
    handler: async (request, reply) => {
      const name = attendeeCookie(request.params.eventId, publicUrl)
      const actor = await app.attendeeOf(request)
      await attendeeSessions.close(actor, { secret: request.cookies[name] ?? '' })
      return reply.clearCookie(name, cookie).code(204).send(null)
    },
  })
}
