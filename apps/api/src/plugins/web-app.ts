import fastifyStatic from '@fastify/static'
import { DomainError } from '@stamtafel/domain'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'

/** Paths that are never a page, so that a mistyped call does not get one. */
const NO_PAGE = /^\/(api|rtc|healthz|readyz|media-webhooks)(\/|\?|$)/
const ASSETS = /\/assets\//

export interface WebAppOptions {
  /** The folder of the built web app; without it there are no pages. */
  readonly root: string | undefined
}

/** Serves the built web app: every address that is not the api's is a page of it, and the page decides what it shows. */
export const webApp = fp<WebAppOptions>(
  async (app, { root }) => {
    if (root !== undefined) {
      await app.register(fastifyStatic, {
        root,
        cacheControl: false,
        preCompressed: true,
        wildcard: false,
        setHeaders: (reply, path) => {
          reply.header('cache-control', cachingFor(path))
        },
      })
    }
    app.setNotFoundHandler(async (request, reply) => {
      if (root !== undefined && wantsPage(request)) return sendPage(reply)
      throw new DomainError('route.not-found', 'No such route')
    })
  },
  { name: 'web-app' },
)

function cachingFor(path: string): string {
  if (path.endsWith('.html')) return 'no-store'
  // The build names these by their content.
  return ASSETS.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'
}

function wantsPage({ method, url, headers }: FastifyRequest): boolean {
  const isReading = method === 'GET' || method === 'HEAD'
  return isReading && !NO_PAGE.test(url) && (headers.accept ?? '').includes('text/html')
}

async function sendPage(reply: FastifyReply) {
  return reply.code(200).sendFile('index.html')
}
