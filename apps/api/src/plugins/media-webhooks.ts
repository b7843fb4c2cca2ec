import type { MediaRooms } from '@stamtafel/use-cases'
import type { FastifyPluginAsync } from 'fastify'

export interface MediaWebhooksOptions {
  readonly mediaRooms: Pick<MediaRooms, 'receiveWebhook'>
}

/** Where LiveKit posts what has happened; what it signed is the body as it came, letter by letter. */
export const mediaWebhooks: FastifyPluginAsync<MediaWebhooksOptions> = async (app, { mediaRooms }) => {
  app.addContentTypeParser('application/webhook+json', { parseAs: 'string' }, (_, body, done) => {
    done(null, body)
  })
  app.post('/media-webhooks', { schema: { hide: true } }, async (request, reply) => {
    const body = typeof request.body === 'string' ? request.body : ''
    await mediaRooms.receiveWebhook({ body, authorization: request.headers.authorization })
    return reply.code(204).send()
  })
}
