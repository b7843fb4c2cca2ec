import { DatabaseAheadError, migrate } from '@stamtafel/db'
import { clearStage, leaveRoom, sendMail, tendSpeedDate } from '@stamtafel/jobs'
import { migrateJobs } from '@stamtafel/jobs/bullmq'
import { RelayAwayError } from '@stamtafel/live/relay'
import { whenParentGone } from '@stamtafel/processes'
import { pino } from 'pino'
import { openDeps } from './deps.ts'
import { readEnv } from './env.ts'
import { handleClearStage } from './handlers/clear-stage.ts'
import { handleLeaveRoom } from './handlers/leave-room.ts'
import { handleSendMail } from './handlers/send-mail.ts'
import { handleTendSpeedDate } from './handlers/tend-speed-date.ts'
import { handlersOf, sweepOnce, sweepsOf } from './sweeps.ts'

/** How the launcher tells a fault of the settings or of the database from a crash: starting again will not help. */
const EXIT_CANNOT_START = 3

async function main(): Promise<void> {
  const env = readEnv(process.env)
  const log = pino({ level: env.LOG_LEVEL, base: { process: 'worker' } })
  await migrate(env.DATABASE_URL, migrateJobs)
  const deps = await openDeps(env, log)
  const sweeps = sweepsOf(deps)
  await sweepOnce(sweeps, log)
  await deps.queues.startWorker(
    [
      { job: tendSpeedDate, handle: (data) => handleTendSpeedDate(deps.speedDates, data) },
      { job: clearStage, handle: (data) => handleClearStage(deps.stages, data) },
      { job: leaveRoom, handle: (data) => handleLeaveRoom(deps.mediaRooms, data) },
      { job: sendMail, handle: (data) => handleSendMail(deps.mails, data) },
      ...handlersOf(sweeps, log),
    ],
    { sweeps },
  )
  log.info('worker.ready')

  let isLeaving = false
  const leave = async (why: string) => {
    if (isLeaving) return
    isLeaving = true
    log.info({ why }, 'worker.leaving')
    await deps.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void leave(signal))
  whenParentGone(() => void leave('the launcher has gone'))
}

try {
  await main()
} catch (error) {
  const isOurs = error instanceof DatabaseAheadError || /cannot start with these settings/.test(String(error))
  const isPlain = isOurs || error instanceof RelayAwayError
  process.stderr.write(
    `${error instanceof Error ? (isPlain ? error.message : error.stack) : String(error)}\n`,
  )
  process.exit(isOurs ? EXIT_CANNOT_START : 1)
}
