import cookie from '@fastify/cookie'
import {
  createAccounts,
  createAttendeeSessions,
  createBans,
  createEvents,
  createRegistrations,
  createSetup,
} from '@stamtafel/use-cases'
import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { loadAuthLater, type AuthStore } from '../auth/auth.ts'
import { createUserFinder } from '../auth/find-user.ts'
import { accountRoutes } from '../features/account/routes.ts'
import { attendeeRoutes } from '../features/attendees/routes.ts'
import { eventRoutes } from '../features/events/routes.ts'
import { registrationRoutes } from '../features/registrations/routes.ts'
import { setupRoutes } from '../features/setup/routes.ts'
import { signInRoutes } from '../features/sign-in/routes.ts'
import { actors } from '../plugins/actors.ts'
import { originCheck } from '../plugins/origin-check.ts'
import { problems } from '../plugins/problems.ts'

export type AccountAppDeps = Parameters<typeof createEvents>[0] & Parameters<typeof createBans>[0]

/** Accounts, events and the way in, wired as in the product; a test brings the database and the fakes. */
export async function buildAccountApp(
  deps: AccountAppDeps,
  { store, rateLimitFactor = 10 }: { readonly store: AuthStore; readonly rateLimitFactor?: number },
) {
  const { publicUrl } = deps
  const secret = deps.secrets.secret()
  const setupSecret = deps.secrets.secret()
  const accounts = createAccounts(deps)
  const attendeeSessions = createAttendeeSessions(deps)
  const faults: unknown[] = []
  const auth = loadAuthLater({
    publicUrl,
    secret,
    store,
    rateLimitFactor,
    mailCode: accounts.mailSignInCode,
    onFault: (error) => void faults.push(error),
  })

  const app = Fastify({ genReqId: () => crypto.randomUUID() })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await app.register(problems, { isUnreachable: () => false })
  await app.register(originCheck, { publicUrl })
  await app.register(cookie)
  await app.register(actors, {
    findUserActor: createUserFinder({ publicUrl, secret, findUserActor: accounts.findUserActor }),
    findAttendeeActor: attendeeSessions.findAttendeeActor,
  })
  const all = {
    app: { publicUrl },
    untellingMs: 5,
    auth,
    accounts,
    attendeeSessions,
    bans: createBans(deps),
    events: createEvents(deps),
    registrations: createRegistrations(deps),
    setup: createSetup({ ...deps, setupSecret }),
  }
  await app.register(
    async (api) => {
      await api.register(setupRoutes, all)
      await api.register(accountRoutes, all)
      await api.register(signInRoutes, all)
      await api.register(eventRoutes, all)
      await api.register(registrationRoutes, all)
      await api.register(attendeeRoutes, all)
    },
    { prefix: '/api' },
  )
  return { ...all, app, faults, setupSecret, publicUrl }
}
