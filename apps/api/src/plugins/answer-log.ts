import fp from 'fastify-plugin'

const SILENT = new Set(['/healthz', '/readyz'])

/** One line for each answer: the route and not its query, for there may be a secret in that. */
export const answerLog = fp(
  async (app) => {
    app.addHook('onResponse', async (request, reply) => {
      const { method, url, routeOptions } = request
      if (SILENT.has(routeOptions.url ?? '')) return
      const ms = Math.round(reply.elapsedTime)
      const path = url.split('?')[0]
      request.log.info({ method, path, status: reply.statusCode, ms }, 'request.answered')
    })
  },
  { name: 'answer-log' },
)
