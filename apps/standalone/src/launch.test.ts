import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@stamtafel/processes'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  PATIENCE,
  processesOf,
  startLauncher,
  untilAllHaveEnded,
  type Launcher,
  type Report,
} from './testing/launched.ts'

const textOf = async (url: string) => (await fetch(url)).text()

// A busy machine may need long for what takes two seconds on an idle one.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

describe('a running installation', () => {
  const home = newHome()
  let port: number
  let launcher: Launcher
  let report: Report

  beforeAll(async () => {
    port = await freePort()
    launcher = startLauncher(home, port)
    report = await launcher.report()
  })
  afterAll(() => rmSync(home, { recursive: true }))

  test('serves at the address that it says', async () => {
    expect(report.url).toBe(`http://127.0.0.1:${port}`)
    expect(await textOf(report.url)).toBe(String(report.pids.api))
  })

  test('shows its mail on this computer, away from its public address', async () => {
    expect((await fetch(report.inboxUrl)).ok).toBe(true)
    expect(new URL(report.inboxUrl).hostname).toBe('127.0.0.1')
    expect(new URL(report.inboxUrl).port).not.toBe(String(port))
  })

  test('keeps its secrets from other users', () => {
    for (const file of ['data/secrets.json', 'data/livekit.yaml', 'report.json']) {
      expect(statSync(join(home, file)).mode & 0o777).toBe(0o600)
    }
  })

  test('is left alone by a second start, which says where it is', async () => {
    const second = await startLauncher(home, port).end()
    expect(second.said).toMatch(`Stamtafel already runs on this data, at http://127.0.0.1:${port} (process `)
    expect(second.code).toBe(0)
    expect(await textOf(report.url)).toBe(String(report.pids.api))
  })

  test.for(['api', 'worker', 'livekit', 'postgres'] as const)(
    'starts %s again when it is killed',
    async (name) => {
      process.kill(report.pids[name], 'SIGKILL')
      await vi.waitFor(async () => {
        const { pids } = await launcher.report()
        expect(pids[name]).not.toBe(report.pids[name])
      }, PATIENCE)
      report = await launcher.report()
    },
  )

  test('stops all that it started when it is asked to', async () => {
    const processes = processesOf(report)
    launcher.kill('SIGINT')
    launcher.kill('SIGINT')
    const { said, code } = await launcher.end()
    expect(code).toBe(0)
    expect(said.match(/runs at http\S+/g)).toEqual([`runs at ${report.url}`])
    expect(said).toContain(`Name your organisation and sign in, once: ${report.setupUrl}`)
    await untilAllHaveEnded(processes)
    expect(existsSync(join(home, 'data/running.json'))).toBe(false)
  })
})

describe('a start', () => {
  let home: string
  beforeEach(() => {
    home = newHome()
  })
  afterEach(() => rmSync(home, { recursive: true }))

  test('leaves no process behind when the launcher is killed, and the next one goes on with the data', async () => {
    const port = await freePort()
    const first = startLauncher(home, port)
    const before = await first.report()
    const processes = processesOf(before)
    first.kill('SIGKILL')
    await first.end()
    rmSync(join(home, 'report.json'))
    const second = startLauncher(home, port)
    const after = await second.report()
    await untilAllHaveEnded(processes)
    expect(after.setupUrl).toBe(before.setupUrl)
    second.kill('SIGTERM')
    expect((await second.end()).code).toBe(0)
  })

  test('is refused in one sentence where another program has the port', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    if (address === null || typeof address === 'string') throw new Error('No port')
    const { said, code } = await startLauncher(home, address.port).end()
    other.close()
    expect(said).toMatch(
      /^Another program listens on port \d+\. Choose another one, for example: PORT=\d+ npm start\n$/,
    )
    expect(code).toBe(1)
    expect(readdirSync(join(home, 'data'))).toEqual([])
  })

  test('passes on why the api refuses, and stops the rest', async () => {
    const api = `process.stderr.write('The database was written by a newer version.\\n'); process.exit(1)`
    const launcher = startLauncher(home, await freePort(), { api })
    const { said, code } = await launcher.end()
    expect(said).toContain('\nThe database was written by a newer version.\n')
    expect(code).toBe(1)
    expect(existsSync(join(home, 'data/postgres/postmaster.pid'))).toBe(false)
  })

  test('can be called off half-way', async () => {
    const launcher = startLauncher(home, await freePort(), { api: 'setInterval(() => {}, 1000)' })
    await vi.waitFor(
      () => expect(existsSync(join(home, 'data/postgres/postmaster.pid'))).toBe(true),
      PATIENCE,
    )
    launcher.kill('SIGINT')
    expect((await launcher.end()).code).toBe(0)
    expect(existsSync(join(home, 'data/postgres/postmaster.pid'))).toBe(false)
  })
})

/** Root's PostgreSQL is another user, who has to pass through. */
function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'launch here-'))
  chmodSync(home, 0o711)
  return home
}
