import type { LiveFeed } from '@stamtafel/live'
import type { Deps } from '@stamtafel/use-cases'
import { createUserFinder } from '../auth/find-user.ts'
import { createHub } from '../live/hub.ts'
import { createUseCases } from '../use-cases.ts'
import { buildTestApp, PUBLIC_URL } from './build-test-app.ts'

interface WholeOptions {
  /** Where a hub hears; without it no streams are served, and nothing is written by itself. */
  readonly feed?: LiveFeed
  /** Without it the limits are such as no test reaches. */
  readonly rateLimitFactor?: number
}

/** The app with every operation as in the product. */
export async function buildWholeApp(deps: Deps, { feed, rateLimitFactor = 1000 }: WholeOptions = {}) {
  const secret = deps.secrets.secret()
  const setupSecret = deps.secrets.secret()
  const useCases = createUseCases({ ...deps, setupSecret })
  const { accounts, attendeeSessions } = useCases
  const app = await buildTestApp({
    ...useCases,
    app: { publicUrl: PUBLIC_URL, trustProxy: false, rateLimitFactor, webRoot: undefined },
    findUserActor: createUserFinder({ publicUrl: PUBLIC_URL, secret, findUserActor: accounts.findUserActor }),
    findAttendeeActor: attendeeSessions.findAttendeeActor,
    now: deps.now,
    ...(feed && { hub: createHub({ ...useCases, feed, now: deps.now }, deps) }),
    untellingMs: 0,
  })
  return { app, useCases, secret, setupSecret }
}
