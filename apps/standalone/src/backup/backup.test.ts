import { createHash } from 'node:crypto'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres, type RunningPostgres } from '@stamtafel/embedded-postgres'
import { Client } from 'pg'
import { create } from 'tar'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { databaseUrl, ensureDatabase } from '../database.ts'
import { recordRunner } from '../run-lock.ts'
import { openSecrets } from '../secrets.ts'
import { makeBackup } from './make-backup.ts'
import { writeManifest } from './manifest.ts'
import { restoreBackup } from './restore-backup.ts'

const MIGRATION = 'create table notes (id int primary key, text text)'
const noon = () => new Date('2026-12-01T12:00:00Z')

// A busy machine may need long for what takes two seconds on an idle one.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let home: string
let running: RunningPostgres | undefined

beforeEach(() => {
  home = newHome()
})
afterEach(async () => {
  await running?.stop()
  running = undefined
  rmSync(home, { recursive: true })
})

describe('a backup', () => {
  test('of a running installation brings back every row, mail and secret after all is lost', async () => {
    const client = await start()
    await useFor(client, 500)
    const secrets = readFileSync(join(data(), 'secrets.json'), 'utf8')
    const writing = keepWriting(client)
    const file = await backUp()
    const written = await writing.stop()
    await stop(client)
    rmSync(data(), { recursive: true })

    await restore(file)
    expect(readFileSync(join(data(), 'secrets.json'), 'utf8')).toBe(secrets)
    expect(readFileSync(join(data(), 'inbox/1.eml'), 'utf8')).toBe('Hello')
    const again = await start()
    const ids = await idsIn(again)
    // All from before, and of what was written meanwhile the first ones without a gap.
    expect(ids).toEqual(ids.map((_, index) => index))
    expect(ids.length).toBeGreaterThanOrEqual(500)
    expect(ids.length).toBeLessThanOrEqual(500 + written)
    await useFor(again, ids.length + 1)
    await stop(again)
  })

  test('of one that is stopped takes the place of what is there, which is put aside', async () => {
    const client = await start()
    await useFor(client, 3)
    await stop(client)
    const file = await backUp(home)
    expect(file).toBe(join(home, 'stamtafel-2026-12-01T120000.tar.gz'))
    expect(statSync(file).mode & 0o777).toBe(0o600)

    writeFileSync(join(data(), 'inbox/2.eml'), 'Later')
    await expect(restore(file)).rejects.toThrow('run this again with --replace')
    const { putAside } = await restore(file, true)
    expect(putAside).toBe(join(data(), 'replaced-2026-12-01T120000'))
    expect(readdirSync(join(putAside ?? '', 'inbox'))).toEqual(['1.eml', '2.eml'])
    expect(readdirSync(join(data(), 'inbox'))).toEqual(['1.eml'])
    const again = await start()
    expect(await idsIn(again)).toEqual([0, 1, 2])
    await stop(again)
  })

  test('is not made of nothing, nor over a file that is there', async () => {
    await expect(backUp()).rejects.toThrow('There is nothing to back up')
    writeFileSync(join(home, 'backup.tar.gz'), 'an older one')
    await expect(backUp()).rejects.toThrow('is there already, and is left alone')
    await expect(backUp(join(home, 'nowhere/backup.tar.gz'))).rejects.toThrow('There is no folder')
  })
})

describe('a restore', () => {
  test('is not held up by somebody else’s process that has the number of a database that is gone', async () => {
    const client = await start()
    await useFor(client, 1)
    await stop(client)
    const file = await backUp()
    const lines = [process.pid, join(data(), 'postgres'), 0, 5432, '', '', '', 'ready']
    writeFileSync(join(data(), 'postgres/postmaster.pid'), lines.join('\n'))
    await restore(file, true)
    expect(await idsIn(await start())).toEqual([0])
  })

  test('waits until the installation is stopped', async () => {
    const file = await pretend()
    mkdirSync(data())
    const forget = recordRunner(data(), 'http://127.0.0.1:4400')
    await expect(restore(file, true)).rejects.toThrow('Stop it first')
    forget()
  })

  test('needs a file', async () => {
    await expect(restore(join(home, 'none.tar.gz'))).rejects.toThrow('There is no file')
  })

  test.for([
    ['a file that is cut off', async () => cutOff(await pretend()), 'cannot be unpacked'],
    ['a file of another kind', async () => writeLetter(), 'cannot be unpacked'],
    ['an archive of other things', () => pretend({ spoil: dropManifest }), 'not a backup that'],
    ['a backup with a changed file', () => pretend({ spoil: changeSecret }), 'secrets.json is not as it was'],
    ['another PostgreSQL', () => pretend({ postgres: '17' }), 'is of PostgreSQL 17'],
    ['what a newer version has written', () => pretend({ migrations: ['later'] }), 'made by a newer version'],
  ] as const)('refuses %s and changes nothing', async ([, make, words]) => {
    const file = await make()
    await expect(restore(file, true)).rejects.toThrow(words)
    expect(readdirSync(data())).toEqual([])
  })
})

function newHome(): string {
  home = mkdtempSync(join(tmpdir(), 'back up-'))
  // Root's PostgreSQL is another user, who has to pass through.
  chmodSync(home, 0o711)
  putMigration(MIGRATION)
  return home
}

function data(): string {
  return join(home, 'data')
}

function options() {
  return { checkout: home, chosen: data(), now: noon }
}

function backUp(target = join(home, 'backup.tar.gz')): Promise<string> {
  return makeBackup({ ...options(), target })
}

function restore(file: string, mayReplace = false) {
  return restoreBackup({ ...options(), file, mayReplace })
}

function putMigration(statement: string): void {
  const folder = join(home, 'packages/db/migrations')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, '0000_first.sql'), statement)
}

/** What `npm start` does with the data folder as far as it matters here. */
async function start(): Promise<Client> {
  mkdirSync(join(data(), 'inbox'), { recursive: true, mode: 0o711 })
  chmodSync(data(), 0o711)
  writeFileSync(join(data(), 'inbox/1.eml'), 'Hello')
  const secrets = openSecrets(data())
  const directory = join(data(), 'postgres')
  running = await startPostgres({ directory, password: secrets.databaseSuperuser })
  await ensureDatabase(running.port, secrets)
  const client = new Client(databaseUrl(running.port, secrets))
  client.on('error', () => {})
  await client.connect()
  return client
}

async function stop(client: Client): Promise<void> {
  await client.end()
  await running?.stop()
  running = undefined
}

/** Makes the tables unless they are there, and notes up to a number. */
async function useFor(client: Client, notes: number): Promise<void> {
  const hash = createHash('sha256').update(MIGRATION).digest('hex')
  await client.query(`create schema if not exists drizzle;
    create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text unique);
    insert into drizzle.__drizzle_migrations (hash) values ('${hash}') on conflict do nothing;
    ${MIGRATION.replace('table', 'table if not exists')};
    insert into notes select id, repeat('note', 500) from generate_series(0, ${notes - 1}) id on conflict do nothing`)
}

/** Notes one after the other until it is stopped, and then says how many. */
function keepWriting(client: Client) {
  const stopping = new AbortController()
  let written = 0
  const done = (async () => {
    while (!stopping.signal.aborted) {
      await client.query(`insert into notes select max(id) + 1, repeat('more', 500) from notes`)
      written += 1
    }
    return written
  })()
  return {
    stop() {
      stopping.abort()
      return done
    },
  }
}

async function idsIn(client: Client): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>('select id from notes order by id')
  return rows.map(({ id }) => id)
}

interface Pretence {
  readonly postgres?: string
  readonly migrations?: readonly string[]
  readonly spoil?: (folder: string) => void
}

/** A file like a backup, without the weight of a database. */
async function pretend({ postgres = '18', migrations = [], spoil }: Pretence = {}): Promise<string> {
  const folder = join(home, 'pretended')
  mkdirSync(join(folder, 'postgres'), { recursive: true })
  writeFileSync(join(folder, 'postgres/PG_VERSION'), postgres)
  openSecrets(folder)
  await writeManifest(folder, { madeAt: noon().toISOString(), postgres, migrations: [...migrations] })
  spoil?.(folder)
  const file = join(home, 'backup.tar.gz')
  await create({ file, gzip: true, cwd: folder }, ['.'])
  return file
}

function cutOff(file: string): string {
  const whole = readFileSync(file)
  writeFileSync(file, whole.subarray(0, whole.length / 2))
  return file
}

function writeLetter(): string {
  const file = join(home, 'backup.tar.gz')
  writeFileSync(file, 'Dear Ada')
  return file
}

function changeSecret(folder: string): void {
  writeFileSync(join(folder, 'secrets.json'), '{}')
}

function dropManifest(folder: string): void {
  rmSync(join(folder, 'manifest.json'))
}
