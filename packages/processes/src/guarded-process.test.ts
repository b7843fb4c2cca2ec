import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, test, vi } from 'vitest'
import { identify, isAlive, spawnGuarded } from './index.ts'

const patience = { timeout: 10_000, interval: 50 }

describe('a guarded process', () => {
  test('is the program itself, not a shell around it', async () => {
    const started = spawnGuarded(['/bin/sh', '-c', 'echo $$; exit 7'], { whenOrphaned: 'TERM' })
    const [said, exit] = await Promise.all([text(started.stdout), started.exited])
    expect(Number(said)).toBe(started.pid)
    expect(exit).toEqual({ code: 7, signal: null })
  })

  test('leaves no watcher behind when it ends', async () => {
    const started = spawnGuarded(['/bin/true'], { whenOrphaned: 'TERM' })
    await started.exited
    await vi.waitFor(() => expect(() => process.kill(-started.pid, 0)).toThrow('ESRCH'), patience)
  })

  test('is killed when it does not listen', async () => {
    const deaf = ['/bin/sh', '-c', 'trap "" TERM; echo ready; while :; do sleep 1; done']
    const started = spawnGuarded(deaf, { whenOrphaned: 'TERM' })
    await once(started.stdout, 'data')
    expect(await started.stop('SIGTERM', 100)).toEqual({ code: null, signal: 'SIGKILL' })
  })

  test('says so when there is no such folder to run in', () => {
    expect(() => spawnGuarded(['/bin/true'], { cwd: '/nowhere', whenOrphaned: 'TERM' })).toThrow(
      '/bin/true cannot be started in /nowhere',
    )
  })

  test('does not outlive a parent that was killed', async () => {
    const parent = spawn(process.execPath, ['--input-type=module', '-e', parentOf('sleep', '1000')])
    const [said] = await once(parent.stdout, 'data')
    const child = identify(Number(String(said)))
    expect(isAlive(child)).toBe(true)
    parent.kill('SIGKILL')
    await vi.waitFor(() => expect(isAlive(child)).toBe(false), patience)
  })
})

function parentOf(...command: readonly string[]): string {
  const module = JSON.stringify(join(import.meta.dirname, 'guarded-process.ts'))
  return `import { spawnGuarded } from ${module}
    console.log(spawnGuarded(${JSON.stringify(command)}, { whenOrphaned: 'TERM' }).pid)`
}
