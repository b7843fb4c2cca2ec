import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { missingRedis, startTestRedis } from './redis.ts'

const patience = { timeout: 10_000, interval: 50 }

describe.skipIf(missingRedis)(`a Redis for tests${missingRedis ? ` (${missingRedis})` : ''}`, () => {
  test('keeps over its death what it held, unless it comes back empty', async () => {
    const redis = await startTestRedis()
    onTestFinished(redis.stop)
    await ask(redis.url, 'SET cup full')
    await redis.die()
    await expect(ask(redis.url, 'GET cup')).rejects.toThrow('ECONNREFUSED')
    await redis.comeBack()
    expect(await ask(redis.url, 'GET cup')).toBe('$4\r\nfull\r\n')
    await redis.die()
    await redis.comeBack({ isEmpty: true })
    expect(await ask(redis.url, 'GET cup')).toBe('$-1\r\n')
  })

  test('does not outlive the process that started it', async () => {
    const module = JSON.stringify(join(import.meta.dirname, 'redis.ts'))
    const program = `import { startTestRedis } from ${module}
      console.log((await startTestRedis()).url)`
    // Whoever is killed tidies nothing up.
    const TMPDIR = mkdtempSync(join(tmpdir(), 'stamtafel-orphan-'))
    onTestFinished(() => rmSync(TMPDIR, { recursive: true, force: true }))
    const env = { ...process.env, TMPDIR }
    const parent = spawn(process.execPath, ['--input-type=module', '-e', program], { env })
    const [said] = await once(parent.stdout, 'data')
    const url = String(said).trim()
    expect(await ask(url, 'PING')).toBe('+PONG\r\n')
    parent.kill('SIGKILL')
    await vi.waitFor(() => expect(ask(url, 'PING')).rejects.toThrow('ECONNREFUSED'), patience)
  })
})

/** What it answers to one command, as it comes over the wire. */
function ask(url: string, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(`${command}\r\n`))
    socket.once('error', reject)
    socket.once('data', (answer) => {
      socket.destroy()
      resolve(String(answer))
    })
  })
}
