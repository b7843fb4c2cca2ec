import {
  createAccounts,
  createAttendeeSessions,
  createBans,
  createEvents,
  createRegistrations,
  createSetup,
} from '@stamtafel/use-cases'
import type { AuthStore } from '../auth/auth.ts'
import { createUserFinder } from '../auth/find-user.ts'
import { loadAuthLater } from '../auth/load-auth.ts'
import { buildTestApp } from './build-test-app.ts'

export type AccountAppDeps = Parameters<typeof createEvents>[0] & Parameters<typeof createBans>[0]

/** The app with accounts, events and the way in as in the product; a test brings the database and the fakes. */
export async function buildAccountApp(
  deps: AccountAppDeps,
  { store, rateLimitFactor = 10 }: { readonly store: AuthStore; readonly rateLimitFactor?: number },
) {
  const { publicUrl } = deps
  const secret = deps.secrets.secret()
  const setupSecret = deps.secrets.secret()
  const accounts = createAccounts(deps)
  const attendeeSessions = createAttendeeSessions(deps)
  const auth = loadAuthLater({
    publicUrl,
    secret,
    store,
    rateLimitFactor,
    mailCode: accounts.mailSignInCode,
  })
  const operations = {
    auth,
    accounts,
    attendeeSessions,
    bans: createBans(deps),
    events: createEvents(deps),
    registrations: createRegistrations(deps),
    setup: createSetup({ ...deps, setupSecret }),
  }
  const app = await buildTestApp({
    ...operations,
    app: { publicUrl, trustProxy: false, rateLimitFactor: 10, webRoot: undefined },
    untellingMs: 5,
    findUserActor: createUserFinder({ publicUrl, secret, findUserActor: accounts.findUserActor }),
    findAttendeeActor: attendeeSessions.findAttendeeActor,
  })
  return { ...operations, app, setupSecret, publicUrl }
}
