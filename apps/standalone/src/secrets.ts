import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const schema = z.object({
  databaseOwner: z.string(),
  databaseSuperuser: z.string(),
  livekitKey: z.string(),
  livekitSecret: z.string(),
  auth: z.string(),
  /** Opens the page on which the first owner names the organisation. */
  setup: z.string(),
})

export type Secrets = z.infer<typeof schema>

/** Reads the secrets of an installation; the first start makes them, for the user who starts it only. */
export function openSecrets(directory: string): Secrets {
  const file = join(directory, 'secrets.json')
  if (existsSync(file)) return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const secrets: Secrets = {
    databaseOwner: random(24),
    databaseSuperuser: random(24),
    livekitKey: random(8),
    livekitSecret: random(32),
    auth: random(32),
    setup: random(20),
  }
  const unfinished = `${file}.new`
  writeFileSync(unfinished, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  renameSync(unfinished, file)
  return secrets
}

function random(bytes: number): string {
  return randomBytes(bytes).toString('base64url')
}
