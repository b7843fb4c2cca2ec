import type { Deps } from '@stamtafel/use-cases'
import { createUserFinder } from '../auth/find-user.ts'
import { createUseCases } from '../use-cases.ts'
import { buildTestApp, PUBLIC_URL } from './build-test-app.ts'

/** The app with every operation as in the product, and with limits that no test reaches. */
export async function buildWholeApp(deps: Deps) {
  const secret = deps.secrets.secret()
  const setupSecret = deps.secrets.secret()
  const useCases = createUseCases({ ...deps, setupSecret })
  const { accounts, attendeeSessions } = useCases
  const app = await buildTestApp({
    ...useCases,
    app: { publicUrl: PUBLIC_URL, trustProxy: false, rateLimitFactor: 1000, webRoot: undefined },
    findUserActor: createUserFinder({ publicUrl: PUBLIC_URL, secret, findUserActor: accounts.findUserActor }),
    findAttendeeActor: attendeeSessions.findAttendeeActor,
    now: deps.now,
    untellingMs: 0,
  })
  return { app, useCases, secret, setupSecret }
}
