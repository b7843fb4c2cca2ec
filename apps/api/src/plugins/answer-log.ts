import fp from 'fastify-plugin'

const SILENT = new Set(['/healthz', '/readyz'])

/** Who asks about whom among attendees is nobody's business: of these routes the pattern is logged, not the ids. */
const BETWEEN_PEOPLE = /^\/api\/events\/:eventId\/(people|people-met|blocks)\b/

/** One line for each answer: the route and not its query, for there may be a secret in that. */
export const answerLog = fp(
  async (app) => {
    app.addHook('onResponse', async (request, reply) => {
      const { method, url, routeOptions } = request
      const route = routeOptions.url ?? ''
      if (SILENT.has(route)) return
      const ms = Math.round(reply.elapsedTime)
      const path = BETWEEN_PEOPLE.test(route) ? route : url.split('?')[0]
      request.log.info({ method, path, status: reply.statusCode, ms }, 'request.answered')
    })
  },
  { name: 'answer-log' },
)
