import { readFileSync, statSync } from 'node:fs'

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
