import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { identify, isAlive, type ProcessIdentity } from '@stamtafel/processes'

/** Who runs on a data folder, and where people find it. */
export interface Runner extends ProcessIdentity {
  readonly url: string
}

/** The launcher that runs on this data now, if any; one that was killed does not count. */
export function currentRunner(directory: string): Runner | undefined {
  try {
    const runner: Runner = JSON.parse(readFileSync(fileOf(directory), 'utf8'))
    return isAlive(runner) ? runner : undefined
  } catch {
    return undefined
  }
}

/** Whether the last launcher on this data was killed: then what it started may still be stopping. */
export function wasCutOff(directory: string): boolean {
  return existsSync(fileOf(directory)) && currentRunner(directory) === undefined
}

/** Records that this process runs on the data. PostgreSQL's own lock decides between two at the same instant. */
export function recordRunner(directory: string, url: string): () => void {
  const file = fileOf(directory)
  const runner: Runner = { ...identify(process.pid), url }
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(runner))
  renameSync(`${file}.${process.pid}`, file)
  return () => {
    if (currentRunner(directory)?.pid === process.pid) rmSync(file, { force: true })
  }
}

function fileOf(directory: string): string {
  return join(directory, 'running.json')
}
