import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export interface Exit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

export interface GuardedOptions {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  readonly owner?: { readonly uid: number; readonly gid: number } | undefined
  /** What the process is told when this one has gone without stopping it; 20 s later it is killed. */
  readonly whenOrphaned: 'INT' | 'TERM' | 'KILL'
}

export interface GuardedProcess {
  readonly pid: number
  readonly stdout: Readable
  readonly stderr: Readable
  readonly exited: Promise<Exit>
  readonly kill: (signal: NodeJS.Signals) => void
  /** Asks with the signal, waits, then kills; settles once the process is gone. */
  readonly stop: (signal: NodeJS.Signals, patienceMs: number) => Promise<Exit>
}

const GUARD = fileURLToPath(new URL('guard.sh', import.meta.url))

/** Starts a program in a process group of its own that never outlives this process, not even after SIGKILL. */
export function spawnGuarded(command: readonly string[], options: GuardedOptions): GuardedProcess {
  const { whenOrphaned, owner, ...rest } = options
  // Another user may not be able to enter our folder, and gets the script as text.
  const guard = owner ? ['-c', readFileSync(GUARD, 'utf8'), 'sh'] : [GUARD]
  const child = spawn('/bin/sh', [...guard, whenOrphaned, ...command], {
    ...rest,
    ...owner,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  const { pid, stdout, stderr } = child
  if (pid === undefined || stdout === null || stderr === null) {
    child.once('error', ignore)
    throw new Error(`${command[0]} cannot be started in ${options.cwd ?? process.cwd()}`)
  }
  const exited = exitOf(child)
  return {
    pid,
    stdout,
    stderr,
    exited,
    kill: (signal) => void child.kill(signal),
    async stop(signal, patienceMs) {
      child.kill(signal)
      const enough = new AbortController()
      await Promise.race([exited, sleep(patienceMs, undefined, { signal: enough.signal })])
      enough.abort()
      child.kill('SIGKILL')
      return exited
    },
  }
}

async function exitOf(child: ChildProcess): Promise<Exit> {
  const pipe = child.stdio[3]
  if (!pipe || !('write' in pipe)) throw new Error('The guard has no pipe')
  pipe.on('error', ignore)
  await once(child, 'exit')
  pipe.end('ended\n')
  return { code: child.exitCode, signal: child.signalCode }
}

/** For errors that say what is known: there was no process, or the watcher was killed by hand. */
function ignore(): void {}
