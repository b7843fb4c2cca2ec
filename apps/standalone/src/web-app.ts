import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { spawnGuarded } from '@stamtafel/processes'
import type { Progress } from './progress.ts'
import { Refusal } from './refusal.ts'

const LEFT_OUT = new Set(['node_modules', 'dist'])
const OURS = '@stamtafel/'

/** Builds the web app if its sources changed since the last time, and returns the folder to serve. */
export async function ensureWebApp(checkout: string, progress: Progress): Promise<string> {
  const folder = join(checkout, 'apps/web')
  const built = join(folder, 'dist')
  const stamp = join(checkout, '.cache/web-app')
  const wanted = fingerprint(checkout)
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

/** Changes with every file of the web app and of the packages that go into it. */
function fingerprint(checkout: string): string {
  const hash = createHash('sha256').update(readFileSync(join(checkout, 'pnpm-lock.yaml')))
  for (const folder of withDependencies(checkout, join(checkout, 'apps/web'))) {
    for (const file of filesOf(folder)) hash.update(`\0${file}\0`).update(readFileSync(join(folder, file)))
  }
  return hash.digest('hex')
}

function withDependencies(checkout: string, folder: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(folder)) return known
  known.add(folder)
  const manifest: { dependencies?: Record<string, string> } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  const ours = Object.keys(manifest.dependencies ?? {}).filter((name) => name.startsWith(OURS))
  for (const name of ours)
    withDependencies(checkout, join(checkout, 'packages', name.slice(OURS.length)), known)
  return known
}

function filesOf(folder: string, under = ''): string[] {
  const entries = readdirSync(join(folder, under), { withFileTypes: true })
  const kept = entries
    .filter(({ name }) => !LEFT_OUT.has(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return kept.flatMap((entry) => {
    const path = join(under, entry.name)
    if (entry.isDirectory()) return filesOf(folder, path)
    return entry.isFile() ? [path] : []
  })
}
