import { chmodSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The user that PostgreSQL runs as where that is not the one who starts it. */
export interface Owner {
  readonly uid: number
  readonly gid: number
}

const ROOT = 0

/** PostgreSQL refuses to run as root; root runs it as whoever owns the data, or as `postgres` or `nobody`. */
export function ownerOf(directory: string): Owner | undefined {
  if (process.getuid?.() !== ROOT) return undefined
  const present = statSync(directory, { throwIfNoEntry: false })
  if (present && present.uid !== ROOT) return { uid: present.uid, gid: present.gid }
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  const rows = users.map((line) => line.split(':'))
  const user = rows.find(([name]) => name === 'postgres') ?? rows.find(([name]) => name === 'nobody')
  if (user === undefined)
    throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody')
  return { uid: Number(user[2]), gid: Number(user[3]) }
}

/** Gives data that was copied to here to the user who will run PostgreSQL on it, and to nobody else. */
export function adoptCluster(directory: string): void {
  chmodSync(directory, 0o700)
  const owner = ownerOf(directory)
  if (owner === undefined) return
  const inside = readdirSync(directory, { recursive: true, withFileTypes: true })
  const paths = inside.map((entry) => join(entry.parentPath, entry.name))
  for (const path of [...paths, directory]) lchownSync(path, owner.uid, owner.gid)
}
