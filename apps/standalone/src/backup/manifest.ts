import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Refusal } from '../refusal.ts'

const FILE = 'manifest.json'

const schema = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** PostgreSQL's major version: another one does not read its files. */
  postgres: z.string(),
  /** The migrations that the database has had, by the hash under which drizzle remembers them. */
  migrations: z.array(z.string()),
  /** SHA-256 of every other file. */
  files: z.record(z.string(), z.string()),
})

export type Manifest = z.infer<typeof schema>

/** Describes a folder as it stands, in a file in it. */
export async function writeManifest(
  folder: string,
  about: Pick<Manifest, 'madeAt' | 'postgres' | 'migrations'>,
): Promise<void> {
  const manifest: Manifest = { format: 1, ...about, files: await hashFiles(folder) }
  writeFileSync(join(folder, FILE), JSON.stringify(manifest), { mode: 0o600 })
}

/** Reads it again, and refuses a folder that is not whole. */
export async function readManifest(folder: string): Promise<Manifest> {
  const manifest = parse(folder)
  const found = await hashFiles(folder)
  const names = new Set([...Object.keys(found), ...Object.keys(manifest.files)])
  const wrong = [...names].find((name) => found[name] !== manifest.files[name])
  if (wrong !== undefined)
    throw new Refusal(`The backup is damaged: ${wrong} is not as it was. Nothing was changed.`)
  return manifest
}

function parse(folder: string): Manifest {
  try {
    return schema.parse(JSON.parse(readFileSync(join(folder, FILE), 'utf8')))
  } catch {
    throw new Refusal('This is not a backup that this version of Stamtafel reads. Nothing was changed.')
  }
}

async function hashFiles(folder: string): Promise<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((name) => name !== FILE)
    .toSorted()
  const hashes: Record<string, string> = {}
  for (const name of files) hashes[name] = await hashOf(join(folder, name))
  return hashes
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('hex')
}
