import { readFileSync } from 'node:fs'

/** Tells a process from a later one that got the same number. */
export interface ProcessIdentity {
  readonly pid: number
  /** The instant at which the kernel started it, in its own ticks; unknown where there is no /proc. */
  readonly bornAt: string | null
}

export function identify(pid: number): ProcessIdentity {
  return { pid, bornAt: statusOf(pid)?.bornAt ?? null }
}

/** False too for a process that has ended and that nobody has collected yet. */
export function isAlive({ pid, bornAt }: ProcessIdentity): boolean {
  const status = statusOf(pid)
  if (status === undefined) return bornAt === null && answersSignals(pid)
  return status.state !== 'Z' && (bornAt === null || status.bornAt === bornAt)
}

function statusOf(pid: number): { state: string | undefined; bornAt: string | null } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name, which may hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0], bornAt: fields[19] ?? null }
  } catch {
    return undefined
  }
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
