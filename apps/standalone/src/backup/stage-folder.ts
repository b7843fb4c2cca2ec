import { readdirSync, rmSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { constants } from 'node:os'
import { join } from 'node:path'

const KINDS = ['backup', 'restore'] as const
/** No backup takes as long as that; what is older was left by a process that was killed. */
const LEFT_MS = 24 * 3_600_000
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const BY_SIGNAL = 128

/** Does work in a folder of its own, which holds every secret and so goes with the work, also when a person stops it. */
export async function withStage<T>(
  directory: string,
  kind: (typeof KINDS)[number],
  work: (stage: string) => Promise<T>,
): Promise<T> {
  clearLeft(directory)
  const stage = await mkdtemp(join(directory, `${kind}-`))
  const stop = (signal: (typeof SIGNALS)[number]) => {
    // A database that was started in it may still write for a moment.
    rmSync(stage, { recursive: true, force: true, maxRetries: 5 })
    process.exit(BY_SIGNAL + constants.signals[signal])
  }
  for (const signal of SIGNALS) process.once(signal, stop)
  try {
    return await work(stage)
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop)
    await rm(stage, { recursive: true, force: true })
  }
}

function clearLeft(directory: string): void {
  for (const name of readdirSync(directory)) {
    const path = join(directory, name)
    const isOurs = KINDS.some((kind) => new RegExp(`^${kind}-[A-Za-z0-9]{6}$`).test(name))
    if (isOurs && Date.now() - statSync(path).mtimeMs > LEFT_MS)
      rmSync(path, { recursive: true, force: true })
  }
}
