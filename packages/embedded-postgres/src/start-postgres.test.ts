import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { identify, isAlive } from '@stamtafel/processes'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { startPostgres, startThrowAwayPostgres } from './index.ts'

const password = 'with @ and / and a space'
let home: string

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'stamtafel a space-'))
  chmodSync(home, 0o711)
})
afterEach(() => rmSync(home, { recursive: true }))

describe('the embedded PostgreSQL', () => {
  test('keeps what was committed when it is killed and started again', async () => {
    const first = await startPostgres(options())
    await run(first.urlOf('postgres'), `create table kept as select 'still here' as word`)
    process.kill(first.pid, 'SIGKILL')
    await first.exited
    const second = await startPostgres(options())
    expect(await run(second.urlOf('postgres'), 'select word from kept')).toEqual([{ word: 'still here' }])
    await second.stop()
  })

  test('asks for its password and lets nobody else read its data', async () => {
    const postgres = await startPostgres(options())
    const guessed = new URL(postgres.urlOf('postgres'))
    guessed.password = 'guessed'
    await expect(run(guessed.href, 'select 1')).rejects.toThrow('password authentication failed')
    expect(statSync(join(home, 'data')).mode & 0o777).toBe(0o700)
    await postgres.stop()
  })

  test('says so when another one uses the data, and leaves that one alone', async () => {
    const first = await startPostgres(options())
    await expect(startPostgres({ ...options(), handOverMs: 0 })).rejects.toThrow(
      `Another PostgreSQL is using the data in ${join(home, 'data')}`,
    )
    expect(await run(first.urlOf('postgres'), 'select 1 as one')).toEqual([{ one: 1 }])
    await first.stop()
  })

  test('stops when the process that started it is killed, and its successor takes over', async () => {
    const parent = spawn(process.execPath, ['--input-type=module', '-e', parentProgram()])
    const [said] = await once(parent.stdout, 'data')
    const server = identify(Number(String(said)))
    expect(isAlive(server)).toBe(true)
    parent.kill('SIGKILL')
    const successor = await startPostgres(options())
    expect(isAlive(server)).toBe(false)
    await successor.stop()
  })

  test('makes its data anew after a set-up that was cut off', async () => {
    mkdirSync(join(home, 'data.new/base'), { recursive: true })
    const postgres = await startPostgres(options())
    expect(await run(postgres.urlOf('postgres'), 'select 1 as one')).toEqual([{ one: 1 }])
    await postgres.stop()
  })

  test('says why when it cannot start', async () => {
    await expect(startPostgres({ ...options(), settings: ['no_such_setting=1'] })).rejects.toThrow(
      'unrecognized configuration parameter "no_such_setting"',
    )
  })
})

test('a throw-away PostgreSQL leaves nothing behind', async () => {
  const postgres = await startThrowAwayPostgres()
  const [row] = await run(postgres.urlOf('postgres'), 'show data_directory')
  const directory = String(row?.['data_directory'])
  expect(statSync(directory).isDirectory()).toBe(true)
  await postgres.stop()
  await vi.waitFor(() => expect(statSync(directory, { throwIfNoEntry: false })).toBeUndefined())
})

function options() {
  return { directory: join(home, 'data'), password }
}

async function run(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client(url)
  try {
    await client.connect()
    const { rows } = await client.query<Record<string, unknown>>(statement)
    return rows
  } finally {
    await client.end()
  }
}

function parentProgram(): string {
  const module = JSON.stringify(join(import.meta.dirname, 'index.ts'))
  return `import { startPostgres } from ${module}
    console.log((await startPostgres(${JSON.stringify(options())})).pid)`
}
