import { connect as connectSocket } from 'node:net'
import { authTables, connect, isUnreachable, readDatabaseClock, startDatabaseClock } from '@stamtafel/db'
import { createBullJobs } from '@stamtafel/jobs/bullmq'
import { createRelayLive } from '@stamtafel/live/relay'
import { createLiveKitMedia, createLiveKitTokens } from '@stamtafel/media/livekit'
import { createPresence, makeSecrets } from '@stamtafel/use-cases'
import type { FastifyBaseLogger } from 'fastify'
import type { AppOptions } from './app.ts'
import { createUserFinder } from './auth/find-user.ts'
import { loadAuthLater } from './auth/load-auth.ts'
import type { Env } from './env.ts'
import { createHub } from './live/hub.ts'
import { createUseCases, type UseCases } from './use-cases.ts'

const CONNECTIONS = 20
/** Kept for the lease and the heartbeat: in a rush of people all others are waited for. */
const LIFELINES = 2
const ANSWER_MS = 2000

/** What `openDeps` opens. */
export interface ApiDeps {
  readonly options: Omit<AppOptions, 'isLeaving'>
  readonly close: () => Promise<void>
}

type Stores = Awaited<ReturnType<typeof openStores>>

/** Everything that the api reaches for, opened; close it when the app is closed. */
export async function openDeps(env: Env, log: FastifyBaseLogger): Promise<ApiDeps> {
  const stores = await openStores(env, log)
  const { db, lifeline, clock, relay, queues } = stores
  const secrets = makeSecrets({ codeKey: env.AUTH_SECRET })
  const deps = { ...stores, secrets, publicUrl: env.PUBLIC_URL, log, now: clock.now }
  const useCases = createUseCases({ ...deps, live: relay, jobs: queues.jobs, setupSecret: env.SETUP_SECRET })
  const vital = createPresence({ ...deps, db: lifeline, live: relay, jobs: queues.jobs })
  const { renewLease, readRevisions } = vital
  const presence = { ...useCases.presence, renewLease, readRevisions }
  return {
    options: {
      ...useCases,
      ...findersFor(env, useCases),
      app: {
        publicUrl: env.PUBLIC_URL,
        trustProxy: env.TRUST_PROXY,
        rateLimitFactor: env.RATE_LIMIT_FACTOR,
        webRoot: env.WEB_ROOT,
      },
      auth: authFor(env, { db, useCases }),
      gate: gateFor(env, { ...stores, useCases }),
      hub: createHub({ ...useCases, presence, feed: relay, now: clock.now }, { log }),
      isUnreachable,
      log,
      needs: {
        database: async () => void (await readDatabaseClock(db)),
        livekit: () => knockAt(env.LIVEKIT_URL),
      },
      now: clock.now,
      settings: {
        iceServers: env.ICE_SERVERS,
        ...(env.DEMO_ORGANISER_URL && { demo: { organiserUrl: env.DEMO_ORGANISER_URL } }),
      },
      wants: {
        ...(env.SMTP_URL !== undefined && { mail: () => knockAtMail(new URL(env.SMTP_URL ?? '')) }),
        ...(env.REDIS_URL !== undefined && { redis: relay.check }),
      },
    },
    async close() {
      await queues.close()
      await relay.close()
      clock.stop()
      await db.$client.end()
      await lifeline.$client.end()
    },
  }
}

async function openStores(env: Env, log: FastifyBaseLogger) {
  const db = connect(env.DATABASE_URL, CONNECTIONS)
  const clock = await startDatabaseClock(db)
  const url = env.REDIS_URL ?? env.DATABASE_URL
  const onError = ({ message }: Error) => log.warn({ reason: message }, 'queue.fault')
  const key = { apiKey: env.LIVEKIT_API_KEY, apiSecret: env.LIVEKIT_API_SECRET }
  return {
    db,
    lifeline: connect(env.DATABASE_URL, LIFELINES),
    clock,
    queues: createBullJobs({ url, onError }),
    relay: await createRelayLive({ url, onError }),
    media: createLiveKitMedia({ ...key, url: env.LIVEKIT_URL }),
    mediaTokens: createLiveKitTokens({ ...key, now: clock.now }),
  }
}

function findersFor(env: Env, { accounts, attendeeSessions }: UseCases) {
  const { PUBLIC_URL: publicUrl, AUTH_SECRET: secret } = env
  return {
    findUserActor: createUserFinder({ publicUrl, secret, findUserActor: accounts.findUserActor }),
    findAttendeeActor: attendeeSessions.findAttendeeActor,
  }
}

function authFor(env: Env, { db, useCases }: Pick<Stores, 'db'> & { useCases: UseCases }) {
  return loadAuthLater({
    publicUrl: env.PUBLIC_URL,
    secret: env.AUTH_SECRET,
    rateLimitFactor: env.RATE_LIMIT_FACTOR,
    store: { db, tables: authTables },
    mailCode: useCases.accounts.mailSignInCode,
  })
}

function gateFor(
  env: Env,
  { mediaTokens, clock, useCases }: Pick<Stores, 'mediaTokens' | 'clock'> & { useCases: UseCases },
): AppOptions['gate'] {
  return {
    upstream: env.LIVEKIT_URL,
    verifyToken: (token) => mediaTokens.verifyToken(token, clock.now()),
    isAdmitted: ({ identity, room, canPublish }) =>
      useCases.mediaRooms.admitSignalling({ attendeeId: identity, room, canPublish }),
  }
}

/** LiveKit answers at its root whenever it is up. */
async function knockAt(url: string): Promise<void> {
  const { ok } = await fetch(url.replace(/^ws/, 'http'), { signal: AbortSignal.timeout(ANSWER_MS) })
  if (!ok) throw new Error('LiveKit is not well')
}

function knockAtMail({ hostname, port, protocol }: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connectSocket(Number(port || (protocol === 'smtps:' ? 465 : 587)), hostname)
    socket.setTimeout(ANSWER_MS, () => socket.destroy(new Error('No answer in time')))
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.destroy()
      resolve()
    })
  })
}
