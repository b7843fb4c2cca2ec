import fp from 'fastify-plugin'

export interface HealthOptions {
  /** What must answer for this process to be of use; each fails or says nothing. */
  readonly needs: Readonly<Record<string, () => Promise<void>>>
  /** Likewise, but people can go on without it. */
  readonly wants: Readonly<Record<string, () => Promise<void>>>
  readonly isLeaving: () => boolean
  /** For how long an answer of theirs holds; shorter in tests. */
  readonly freshMs?: number
}

const ANSWER_MS = 2000
const FRESH_MS = 2000

/** `/healthz` says that the process lives, `/readyz` that it can serve people. */
export const health = fp<HealthOptions>(
  async (app, { needs, wants, isLeaving, freshMs = FRESH_MS }) => {
    const check = shared(freshMs, () => Promise.all([checkAll(needs), checkAll(wants)]))
    app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'alive' }))
    app.get('/readyz', { schema: { hide: true } }, async (_, reply) => {
      const [needed, wanted] = await check()
      const isReady = !isLeaving() && Object.values(needed).every((isThere) => isThere)
      const status = isLeaving() ? 'leaving' : isReady ? 'ready' : 'not-ready'
      return reply.code(isReady ? 200 : 503).send({ status, checks: { ...needed, ...wanted } })
    })
  },
  { name: 'health' },
)

/** Does the work once for all who ask meanwhile, or within so long of its beginning: anybody may ask, and every time costs connections. */
function shared<T>(freshMs: number, work: () => Promise<T>): () => Promise<T> {
  let last: { readonly result: Promise<T>; readonly at: number } | undefined
  return () => {
    const at = performance.now()
    if (!last || at - last.at >= freshMs) last = { result: work(), at }
    return last.result
  }
}

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
