import { renameSync, writeFileSync } from 'node:fs'
import type { Stack } from './stack.ts'

/** Tells another program what runs and how to reach it. It holds secrets, so only the owner may read it. */
export function writeReport(file: string, stack: Stack): void {
  const { url, inboxUrl = null, setupUrl = null, databaseUrl, livekit, logs, demo = null } = stack
  const { api = null, worker = null, livekit: media = null, postgres = null } = stack.pids()
  const report = {
    url,
    inboxUrl,
    setupUrl,
    databaseUrl,
    livekitUrl: livekit.url,
    livekitKey: livekit.key,
    livekitSecret: livekit.secret,
    pids: { api, worker, livekit: media, postgres },
    demo,
    logs,
  }
  const unfinished = `${file}.new`
  writeFileSync(unfinished, JSON.stringify(report, null, 2), { mode: 0o600 })
  renameSync(unfinished, file)
}
