import { DomainError } from '@stamtafel/domain'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { admitAgain, readAdmission, type AdmissionRules } from './admission.ts'
import { askLiveKit, type Answer } from './ask-livekit.ts'
import { headersFor, targetFor } from './rewrite.ts'
import { withoutQuery } from './token.ts'
import { createTunnels } from './tunnels.ts'

/** LiveKit's signalling and the question why it refused, for version 0 and 1; nothing else of it is reachable. */
const PATHS = ['/rtc', '/rtc/validate', '/rtc/v1', '/rtc/v1/validate']

export interface MediaGateOptions extends AdmissionRules {
  /** LiveKit's own address, which only our processes reach. */
  readonly upstream: string
}

/** The only way from a browser to LiveKit: whatever a token says, it opens what the rows allow now. */
export const mediaGate = fp<MediaGateOptions>(
  async (app, options) => {
    const upstream = new URL(options.upstream.replace(/^ws/, 'http'))
    const tunnels = createTunnels()
    app.addHook('preClose', async () => tunnels.close())

    const enter = async (request: FastifyRequest, reply: FastifyReply) => {
      const admission = await readAdmission(request, options)
      const answer = await askLiveKit(targetFor(upstream, request), headersFor(request, admission.token))
      if (!answer.isUpgraded) return passOn(answer, reply)
      try {
        await admitAgain(request, admission, options)
      } catch (error) {
        answer.socket.destroy()
        throw error
      }
      reply.hijack()
      tunnels.open(request.raw.socket, answer)
      return reply
    }

    for (const url of PATHS) {
      app.route({
        method: 'GET',
        url,
        exposeHeadRoute: false,
        schema: { hide: true },
        logSerializers: { req: withoutQuery },
        // An upgrade never reaches the handler: `@fastify/websocket` puts one of its own in its place.
        preHandler: enter,
        handler: (_request, reply) => reply,
      })
    }
  },
  { name: 'media-gate', dependencies: ['@fastify/websocket'] },
)

/** LiveKit repeats a token that it refuses itself, so of such an answer nothing is passed on. */
async function passOn({ status, body }: Extract<Answer, { isUpgraded: false }>, reply: FastifyReply) {
  if (status === 401) throw new DomainError('permission.denied', 'LiveKit refused the token')
  return reply.code(status).type('text/plain').send(body)
}
