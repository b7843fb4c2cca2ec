import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { spawnGuarded } from '@stamtafel/processes'
import type { Progress } from './progress.ts'
import { Refusal } from './refusal.ts'
import { fingerprintOf } from './sources.ts'

/** Builds the web app if its sources changed since the last time, and returns the folder to serve. */
export async function ensureWebApp(checkout: string, progress: Progress): Promise<string> {
  const folder = join(checkout, 'apps/web')
  const built = join(folder, 'dist')
  const stamp = join(checkout, '.cache/web-app')
  const wanted = fingerprintOf(checkout, ['apps/web'])
  if (existsSync(join(built, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted)
    return built
  progress.say('Building the web app, because its sources are new')
  rmSync(stamp, { force: true })
  const vite = spawnGuarded([join(folder, 'node_modules/.bin/vite'), 'build'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production' },
    whenOrphaned: 'TERM',
  })
  const [output, complaint, { code }] = await Promise.all([text(vite.stdout), text(vite.stderr), vite.exited])
  if (code !== 0) throw new Refusal(`The web app could not be built:\n${output}${complaint}`)
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
  return built
}
