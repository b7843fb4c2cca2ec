import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Client } from 'pg'
import { codeOf } from '../refusal.ts'

/** PostgreSQL makes what is in these folders anew; the folders themselves have to be there. */
const MADE_ANEW = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
])
const OF_THE_RUNNING = /^(postmaster\.(pid|opts)|pg_internal\.init.*|pgsql_tmp.*)$/
const CONTROL = 'global/pg_control'
const WAL_SEGMENT = /^[0-9A-F]{24}$/

/**
 * Copies the data of a server that goes on serving, by PostgreSQL's own protocol for that: what is torn while it is
 * copied is mended from the log, which comes along, when the copy is started.
 */
export async function copyCluster(superuser: Client, from: string, to: string): Promise<void> {
  // Goes with the connection, and until then keeps the log from being recycled.
  await superuser.query(
    `select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)`,
  )
  const started = await superuser.query<{ segment: string }>(
    `select pg_walfile_name(pg_backup_start('stamtafel', fast => true)) as segment`,
  )
  await copyFolder(from, to, '')
  // Last, as the protocol demands.
  await copyFile(join(from, CONTROL), join(to, CONTROL))
  const ended = await superuser.query<{ segment: string; label: string }>(
    `select pg_walfile_name(lsn) as segment, labelfile as label from pg_backup_stop(wait_for_archive => false)`,
  )
  await writeFile(join(to, 'backup_label'), ended.rows[0]?.label ?? '', { mode: 0o600 })
  await copyLog(join(from, 'pg_wal'), join(to, 'pg_wal'), [
    started.rows[0]?.segment ?? '',
    ended.rows[0]?.segment ?? '',
  ])
}

async function copyFolder(from: string, to: string, path: string): Promise<void> {
  await mkdir(join(to, path), { mode: 0o700 })
  if (MADE_ANEW.has(path)) return
  for (const entry of await readdir(join(from, path), { withFileTypes: true })) {
    const inner = join(path, entry.name)
    if (OF_THE_RUNNING.test(entry.name) || inner === CONTROL) continue
    if (entry.isDirectory()) await copyFolder(from, to, inner)
    else await copyUnlessGone(join(from, inner), join(to, inner))
  }
}

async function copyLog(
  from: string,
  to: string,
  [first, last]: readonly [first: string, last: string],
): Promise<void> {
  const segments = (await readdir(from)).filter(
    (name) => WAL_SEGMENT.test(name) && name >= first && name <= last,
  )
  for (const name of segments) await copyFile(join(from, name), join(to, name))
}

/** A table that is dropped meanwhile is dropped in the copy too, by the log. */
async function copyUnlessGone(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}
