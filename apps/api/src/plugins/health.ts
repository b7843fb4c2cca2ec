import fp from 'fastify-plugin'

export interface HealthOptions {
  /** What must answer for this process to be of use; each fails or says nothing. */
  readonly needs: Readonly<Record<string, () => Promise<void>>>
  /** Likewise, but people can go on without it. */
  readonly wants: Readonly<Record<string, () => Promise<void>>>
  readonly isLeaving: () => boolean
}

const ANSWER_MS = 2000

/** `/healthz` says that the process lives, `/readyz` that it can serve people. */
export const health = fp<HealthOptions>(
  async (app, { needs, wants, isLeaving }) => {
    app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'alive' }))
    app.get('/readyz', { schema: { hide: true } }, async (_, reply) => {
      const [needed, wanted] = await Promise.all([checkAll(needs), checkAll(wants)])
      const isReady = !isLeaving() && Object.values(needed).every((isThere) => isThere)
      const status = isLeaving() ? 'leaving' : isReady ? 'ready' : 'not-ready'
      return reply.code(isReady ? 200 : 503).send({ status, checks: { ...needed, ...wanted } })
    })
  },
  { name: 'health' },
)

async function checkAll(checks: HealthOptions['needs']): Promise<Record<string, boolean>> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, await isAnswering(check)] as const),
  )
  return Object.fromEntries(results)
}

async function isAnswering(check: () => Promise<void>): Promise<boolean> {
  try {
    await Promise.race([check(), failLater()])
    return true
  } catch {
    return false
  }
}

function failLater(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('No answer in time')), ANSWER_MS).unref()
  })
}
