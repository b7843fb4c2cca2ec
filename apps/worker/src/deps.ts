import { connect, startDatabaseClock } from '@stamtafel/db'
import { createBullJobs } from '@stamtafel/jobs/bullmq'
import { createRelayLive } from '@stamtafel/live/relay'
import { createSmtpTransport } from '@stamtafel/mail/smtp'
import { match } from '@stamtafel/matching'
import { createLiveKitMedia } from '@stamtafel/media/livekit'
import {
  createMails,
  createMediaRooms,
  createPresence,
  createSpeedDateTimer,
  createStageTimer,
  makeSecrets,
} from '@stamtafel/use-cases'
import type { Logger } from 'pino'
import type { Env } from './env.ts'

export type WorkerDeps = Awaited<ReturnType<typeof openDeps>>

/** Everything that the worker reaches for, opened; `close` leaves it in the order in which it may be left. */
export async function openDeps(env: Env, log: Logger) {
  const db = connect(env.DATABASE_URL)
  const clock = await startDatabaseClock(db)
  const store = env.REDIS_URL ?? env.DATABASE_URL
  const onError = (error: Error) => log.warn({ cause: error.message }, 'queue.fault')
  const queues = createBullJobs({ url: store, onError })
  const relay = await createRelayLive({ url: store, onError })
  const media = createLiveKitMedia({
    url: env.LIVEKIT_URL,
    apiKey: env.LIVEKIT_API_KEY,
    apiSecret: env.LIVEKIT_API_SECRET,
  })
  const mailTransport = createSmtpTransport({ url: env.SMTP_URL, from: env.MAIL_FROM })
  const deps = {
    db,
    jobs: queues.jobs,
    live: relay,
    media,
    mailTransport,
    now: clock.now,
    publicUrl: env.PUBLIC_URL,
    secrets: makeSecrets(),
    log,
    match: async (input: Parameters<typeof match>[0]) => match(input),
  }
  return {
    queues,
    speedDates: createSpeedDateTimer(deps),
    stages: createStageTimer(deps),
    presence: createPresence(deps),
    mediaRooms: createMediaRooms(deps),
    mails: createMails(deps),
    async close() {
      await queues.close()
      await relay.close()
      clock.stop()
      await db.$client.end()
    },
  }
}
