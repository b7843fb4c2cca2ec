import { chmodSync, cpSync, createWriteStream, existsSync, readFileSync, statSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { create } from 'tar'
import { openDataFolder } from '../data-folder.ts'
import { codeOf, messageOf, Refusal } from '../refusal.ts'
import { openSecrets } from '../secrets.ts'
import { copyCluster } from './copy-cluster.ts'
import { writeManifest } from './manifest.ts'
import { migrationsOf } from './migrations.ts'
import { openCluster } from './open-cluster.ts'
import { withStage } from './stage-folder.ts'

export interface BackupOptions {
  readonly checkout: string
  /** The data folder that somebody chose, as `STAMTAFEL_DATA` does. */
  readonly chosen?: string | undefined
  /** A file that is not there yet, or a folder that is. */
  readonly target: string
  readonly now?: () => Date
}

/** Writes all that an installation keeps into one file, running or not, and says which. */
export async function makeBackup({
  checkout,
  chosen,
  target,
  now = () => new Date(),
}: BackupOptions): Promise<string> {
  const madeAt = now().toISOString()
  const file = fileFor(target, madeAt)
  const directory = openDataFolder({ checkout, chosen })
  const cluster = join(directory, 'postgres')
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    throw new Refusal(`There is nothing to back up in ${directory}: Stamtafel never ran on it.`)
  }
  return withStage(directory, 'backup', async (stage) => {
    const migrations = await collect(directory, stage)
    const postgres = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
    await writeManifest(stage, { madeAt, postgres, migrations })
    await pack(stage, file)
    return file
  })
}

function fileFor(target: string, madeAt: string): string {
  const isFolder = statSync(target, { throwIfNoEntry: false })?.isDirectory() ?? false
  const name = `stamtafel-${madeAt.slice(0, 19).replaceAll(':', '')}.tar.gz`
  const file = isFolder ? join(target, name) : target
  if (existsSync(file)) throw new Refusal(`${file} is there already, and is left alone. Choose another name.`)
  if (!existsSync(dirname(file))) throw new Refusal(`There is no folder ${dirname(file)} to write to.`)
  return file
}

/** Returns the migrations of the database that it copied. */
async function collect(directory: string, stage: string): Promise<string[]> {
  const { databaseSuperuser } = openSecrets(directory)
  cpSync(join(directory, 'secrets.json'), join(stage, 'secrets.json'))
  const inbox = join(directory, 'inbox')
  if (existsSync(inbox)) cpSync(inbox, join(stage, 'inbox'), { recursive: true })
  const cluster = join(directory, 'postgres')
  const database = await openCluster(cluster, databaseSuperuser)
  try {
    const migrations = await migrationsOf(await database.connect('stamtafel'))
    await copyCluster(database.superuser, cluster, join(stage, 'postgres'))
    return migrations
  } finally {
    await database.close()
  }
}

/** Beside the target first, so that a file of that name is always a whole one; it holds secrets. */
async function pack(stage: string, file: string): Promise<void> {
  const unfinished = `${file}.part`
  try {
    const archive = create({ gzip: true, cwd: stage, portable: true }, ['.'])
    await pipeline(archive, createWriteStream(unfinished, { mode: 0o600, flush: true }))
    chmodSync(unfinished, 0o600)
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    if (codeOf(error) === undefined) throw error
    throw new Refusal(`The backup could not be written to ${file}: ${messageOf(error)}`)
  }
}
