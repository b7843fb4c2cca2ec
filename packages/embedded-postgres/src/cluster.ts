import { execFile } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Owner } from './owner.ts'

export const SUPERUSER = 'postgres'

export interface ClusterOptions {
  readonly directory: string
  /** Without one every process on this machine may connect. */
  readonly password?: string
  readonly programs: string
  readonly owner: Owner | undefined
}

/** Makes an empty cluster, or leaves the one that is there alone; one that was cut off is made anew. */
export async function ensureCluster({ directory, password, programs, owner }: ClusterOptions): Promise<void> {
  if (existsSync(join(directory, 'PG_VERSION'))) return
  const unfinished = `${directory}.new`
  const passwordFile = `${directory}.password`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  writeFileSync(passwordFile, password ?? '', { mode: 0o600 })
  if (owner) for (const path of [unfinished, passwordFile]) chownSync(path, owner.uid, owner.gid)
  const identity =
    password === undefined
      ? ['--auth=trust', '--no-sync']
      : ['--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  const encoding = ['--encoding=UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  try {
    const args = ['-D', unfinished, '-U', SUPERUSER, ...identity, ...encoding]
    await promisify(execFile)(join(programs, 'initdb'), args, { ...owner, cwd: dirname(unfinished) })
    renameSync(unfinished, directory)
  } catch (cause) {
    rmSync(unfinished, { recursive: true, force: true })
    throw new Error(`PostgreSQL could not set up its data in ${directory}: ${complaint(cause)}`, { cause })
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

function complaint(error: unknown): string {
  const words = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
  return words.split('\n').find((line) => line.includes('error:')) ?? words
}
