import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres, type RunningPostgres } from './start-postgres.ts'

/** Quick, and worth nothing after a power cut. Errors that tests provoke are theirs to report. */
const SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'log_min_messages=fatal']

/** Starts a server for tests whose data goes when it stops. */
export async function startThrowAwayPostgres(): Promise<RunningPostgres> {
  const home = mkdtempSync(join(tmpdir(), 'stamtafel-postgres-'))
  chmodSync(home, 0o711)
  const postgres = await startPostgres({ directory: join(home, 'data'), settings: SETTINGS })
  return {
    ...postgres,
    async stop() {
      await postgres.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
