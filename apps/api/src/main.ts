import { DatabaseAheadError, isUnreachable, migrate } from '@stamtafel/db'
import { migrateJobs } from '@stamtafel/jobs/bullmq'
import { RelayAwayError } from '@stamtafel/live/relay'
import { whenParentGone } from '@stamtafel/processes'
import { pino } from 'pino'
import { buildApp } from './app.ts'
import { openDeps } from './deps.ts'
import { readEnv, SettingsError } from './env.ts'
import { logOptions } from './plugins/request-log.ts'

/** How the launcher tells a fault of the settings or of the database from a crash: starting again will not help. */
const EXIT_CANNOT_START = 3
const EXIT_FAILED = 1
/** People are told to come back within five seconds; whoever still talks to us after ten is cut off. */
const LEAVE_MS = 10_000

async function main(): Promise<void> {
  const env = readEnv(process.env)
  const log = pino(logOptions(env.LOG_LEVEL))
  await migrate(env.DATABASE_URL, migrateJobs)
  const deps = await openDeps(env, log)
  let isLeaving = false
  const app = await buildApp({ ...deps.options, isLeaving: () => isLeaving })
  await app.listen({ host: env.HOST, port: env.PORT })

  const leave = async (why: string) => {
    if (isLeaving) return
    isLeaving = true
    log.info({ why }, 'api.leaving')
    setTimeout(() => process.exit(EXIT_FAILED), LEAVE_MS).unref()
    await app.close()
    await deps.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void leave(signal))
  whenParentGone(() => void leave('the launcher has gone'))

  // By itself, for the launcher waits for this line whatever the log level is.
  process.stdout.write(`${JSON.stringify({ msg: 'api.ready', url: env.PUBLIC_URL })}\n`)
  await deps.options.auth().catch((error: unknown) => log.error(error, 'auth.not-loaded'))
}

/** The sentence that says what to do, and whether starting again may help. */
function explain(error: unknown): { readonly sentence: string; readonly exitCode: number } {
  if (error instanceof SettingsError || error instanceof DatabaseAheadError) {
    return { sentence: error.message, exitCode: EXIT_CANNOT_START }
  }
  if (isUnreachable(error)) {
    return { sentence: 'The database at DATABASE_URL does not answer.', exitCode: EXIT_FAILED }
  }
  if (error instanceof RelayAwayError) {
    return { sentence: error.message, exitCode: EXIT_FAILED }
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE' || code === 'EACCES' || code === 'EADDRNOTAVAIL') {
    return { sentence: `The api cannot listen at HOST and PORT: ${code}.`, exitCode: EXIT_CANNOT_START }
  }
  return {
    sentence: error instanceof Error ? (error.stack ?? error.message) : String(error),
    exitCode: EXIT_FAILED,
  }
}

try {
  await main()
} catch (error) {
  const { sentence, exitCode } = explain(error)
  process.stderr.write(`${sentence}\n`)
  process.exit(exitCode)
}
