import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { codeOf, Refusal } from './refusal.ts'

const ROOT = 0
/** PostgreSQL runs as another user than root, who must be able to pass through. */
const PASSABLE = 0o711
const PRIVATE = 0o700
const OTHERS_PASS = 0o001

export interface DataFolderOptions {
  readonly checkout: string
  readonly chosen?: string | undefined
  /** One of several, beside the usual one. */
  readonly name?: string | undefined
  readonly uid?: number | undefined
  /** Where root's data goes, because PostgreSQL must reach it and may not enter root's home. */
  readonly rootsPlace?: string
}

/** Finds or makes the folder with everything that an installation keeps. */
export function openDataFolder(options: DataFolderOptions): string {
  const { checkout, chosen, name = '', uid = process.getuid?.(), rootsPlace = '/var/lib/stamtafel' } = options
  const mode = uid === ROOT ? PASSABLE : PRIVATE
  const visible = resolve(chosen ?? join(checkout, '.data'), name)
  ensureFolder(visible, mode)
  if (uid !== ROOT) return visible
  if (chosen !== undefined) {
    refuseImpassable(visible)
    return visible
  }
  const location = join(visible, 'location')
  const recorded = existsSync(location) ? readFileSync(location, 'utf8').trim() : undefined
  const folder = recorded ?? join(rootsPlace, randomBytes(8).toString('hex'))
  ensureFolder(folder, mode)
  if (recorded === undefined) writeFileSync(location, `${folder}\n`)
  return folder
}

/** Throws away all that an installation has kept in a folder; one without an installation is left alone. */
export function emptyFolder(folder: string): void {
  if (!existsSync(join(folder, 'secrets.json'))) return
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true })
}

function ensureFolder(folder: string, mode: number): void {
  try {
    mkdirSync(folder, { recursive: true, mode })
    accessSync(folder, constants.W_OK)
    chmodSync(folder, mode)
  } catch (error) {
    throw new Refusal(`Stamtafel keeps its data in ${folder}, and may not write there (${codeOf(error)}).`)
  }
}

function refuseImpassable(folder: string): void {
  for (let above = dirname(folder); above !== dirname(above); above = dirname(above)) {
    if (statSync(above).mode & OTHERS_PASS) continue
    throw new Refusal(
      `Root's PostgreSQL runs as another user, who cannot pass through ${above} to ${folder}: allow it (chmod o+x), or choose another folder.`,
    )
  }
}
