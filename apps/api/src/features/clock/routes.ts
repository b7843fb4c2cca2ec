import { readClock } from '@stamtafel/contracts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'

export interface ClockRoutesOptions {
  /** The database's time. */
  readonly now: () => Date
}

/** What time it is, for pages that switch by themselves at an announced instant. */
export const clockRoutes: FastifyPluginAsyncZod<ClockRoutesOptions> = async (app, { now }) => {
  app.route({ ...readClock, handler: async () => ({ now: now().toISOString() }) })
}
