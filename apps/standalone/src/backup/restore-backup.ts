import { chmodSync, existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { adoptCluster, installedMajor } from '@stamtafel/embedded-postgres'
import { extract } from 'tar'
import { openDataFolder } from '../data-folder.ts'
import { messageOf, Refusal } from '../refusal.ts'
import { currentRunner } from '../run-lock.ts'
import { openSecrets } from '../secrets.ts'
import { readManifest, type Manifest } from './manifest.ts'
import { knownMigrations, migrationsOf } from './migrations.ts'
import { openCluster, portOfRunning } from './open-cluster.ts'
import { withStage } from './stage-folder.ts'

export interface RestoreOptions {
  readonly checkout: string
  readonly chosen?: string | undefined
  readonly file: string
  /** Whether data that is there may be put aside for it. */
  readonly mayReplace: boolean
  readonly now?: () => Date
}

export interface Restored {
  readonly directory: string
  readonly madeAt: string
  /** Where the data is that was there before. */
  readonly putAside: string | undefined
}

/** What a backup holds of a data folder, in the order in which it is put in place. */
const PARTS = ['secrets.json', 'inbox', 'postgres'] as const
const RUNNING = 'Stamtafel runs on this data. Stop it first, then restore.'

/** Puts a backup in the place of an installation's data, after it was seen to be whole, readable and to start. */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const { checkout, chosen, file, mayReplace, now = () => new Date() } = options
  if (!existsSync(file)) throw new Refusal(`There is no file ${file}.`)
  const directory = openDataFolder({ checkout, chosen })
  refuseRunning(directory)
  const isUsed = PARTS.some((part) => existsSync(join(directory, part)))
  if (isUsed && !mayReplace) {
    throw new Refusal(
      `There is data in ${directory} already. To put it aside and restore, run this again with --replace.`,
    )
  }
  return withStage(directory, 'restore', async (stage) => {
    // Root's PostgreSQL is another user, who has to pass through.
    chmodSync(stage, 0o711)
    await unpack(file, stage)
    const manifest = await readManifest(stage)
    await refuseOtherVersions(manifest, checkout)
    await proveThatItStarts(stage, manifest)
    refuseRunning(directory)
    const putAside = isUsed ? join(directory, `replaced-${stampOf(now())}`) : undefined
    if (putAside !== undefined) move(directory, putAside)
    move(stage, directory)
    return { directory, madeAt: manifest.madeAt, putAside }
  })
}

function refuseRunning(directory: string): void {
  const isRunning =
    currentRunner(directory) !== undefined || portOfRunning(join(directory, 'postgres')) !== undefined
  if (isRunning) throw new Refusal(RUNNING)
}

async function unpack(file: string, stage: string): Promise<void> {
  try {
    await extract({ file, cwd: stage, strict: true, preserveOwner: false })
  } catch (error) {
    throw new Refusal(`${file} cannot be unpacked, and nothing was changed: ${messageOf(error)}`)
  }
}

async function refuseOtherVersions({ postgres, migrations }: Manifest, checkout: string): Promise<void> {
  const installed = await installedMajor()
  if (postgres !== installed) {
    throw new Refusal(
      `The backup is of PostgreSQL ${postgres}, and this version of Stamtafel runs ${installed}. Restore it with the version that made it.`,
    )
  }
  const known = knownMigrations(checkout)
  if (migrations.every((hash) => known.has(hash))) return
  throw new Refusal(
    'The backup was made by a newer version of Stamtafel. Get that version, then restore. Nothing was changed.',
  )
}

async function proveThatItStarts(stage: string, { migrations }: Manifest): Promise<void> {
  const cluster = join(stage, 'postgres')
  adoptCluster(cluster)
  const database = await openCluster(cluster, openSecrets(stage).databaseSuperuser)
  try {
    const found = await migrationsOf(await database.connect('stamtafel'))
    if (found.join() !== migrations.join())
      throw new Refusal('The backup does not hold the data that it names.')
  } finally {
    await database.close()
  }
}

function move(from: string, to: string): void {
  mkdirSync(to, { recursive: true, mode: 0o711 })
  for (const part of PARTS) {
    if (existsSync(join(from, part))) renameSync(join(from, part), join(to, part))
  }
}

function stampOf(now: Date): string {
  return now.toISOString().slice(0, 19).replaceAll(':', '')
}
