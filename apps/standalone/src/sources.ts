import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const LEFT_OUT = new Set(['node_modules', 'dist'])
const OURS = '@stamtafel/'

/** Changes with every file of these apps and of the packages that go into them, and with the lockfile. */
export function fingerprintOf(checkout: string, apps: readonly string[]): string {
  const hash = createHash('sha256').update(readFileSync(join(checkout, 'pnpm-lock.yaml')))
  const folders = new Set<string>()
  for (const app of apps) withDependencies(checkout, join(checkout, app), folders)
  for (const folder of folders) {
    for (const file of filesOf(folder)) hash.update(`\0${file}\0`).update(readFileSync(join(folder, file)))
  }
  return hash.digest('hex')
}

function withDependencies(checkout: string, folder: string, known: Set<string>): void {
  if (known.has(folder)) return
  known.add(folder)
  const manifest: { dependencies?: Record<string, string> } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  const ours = Object.keys(manifest.dependencies ?? {}).filter((name) => name.startsWith(OURS))
  for (const name of ours)
    withDependencies(checkout, join(checkout, 'packages', name.slice(OURS.length)), known)
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
