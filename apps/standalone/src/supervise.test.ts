import { setTimeout as sleep } from 'node:timers/promises'
import { spawnGuarded } from '@stamtafel/processes'
import { describe, expect, test, vi } from 'vitest'
import { supervise, type Service, type Supervised } from './supervise.ts'

const quickly = { firstMs: 5, mostMs: 20, steadyMs: 60_000 }

describe('a supervised service', () => {
  test('is started again when it dies', async () => {
    const events = record()
    const supervised = await supervise(sleeper(), events, quickly)
    const first = supervised.pid
    kill(supervised)
    await vi.waitFor(() => expect(events.told).toHaveLength(3))
    expect(supervised.pid).not.toBe(first)
    expect(events.told).toEqual(['up', 'down: it was ended by SIGKILL', 'up'])
    await supervised.stop()
  })

  test('is tried again until it comes', async () => {
    const events = record()
    let starts = 0
    const start = async (abandoned: AbortSignal) => {
      starts += 1
      if (starts === 2 || starts === 3) throw new Error('not yet')
      return sleeper().start(abandoned)
    }
    const supervised = await supervise({ name: 'late', start }, events, quickly)
    kill(supervised)
    await vi.waitFor(() => expect(events.told.at(-1)).toBe('up'))
    await vi.waitFor(() => expect(starts).toBe(4))
    expect(events.told.filter((it) => it === 'down: not yet')).toHaveLength(2)
    await supervised.stop()
  })

  test('waits longer the more often it dies, until it has been steady', async () => {
    const delays: number[] = []
    const events = {
      onUp: () => {},
      onDown: (_: string, __: string, retryMs: number) => void delays.push(retryMs),
    }
    const brittle = await supervise(sleeper(), events, quickly)
    await killUntil(brittle, () => delays.length === 4)
    expect(delays).toEqual([5, 10, 20, 20])
    await brittle.stop()
    delays.length = 0
    const steady = await supervise(sleeper(), events, { ...quickly, steadyMs: 0 })
    await killUntil(steady, () => delays.length === 2)
    expect(delays).toEqual([5, 5])
    await steady.stop()
  })

  test('may fail the first time only', async () => {
    const hopeless = { name: 'hopeless', start: () => Promise.reject(new Error('no such database')) }
    await expect(supervise(hopeless, record())).rejects.toThrow('no such database')
  })

  test('stays down once it is stopped', async () => {
    const events = record()
    const supervised = await supervise(sleeper(), events, quickly)
    await supervised.stop()
    await sleep(50)
    expect(events.told).toEqual(['up'])
    expect(supervised.pid).toBeUndefined()
  })

  test('is not left running when it is stopped while it starts again', async () => {
    let starts = 0
    let stops = 0
    const stop = async () => {
      stops += 1
    }
    const start = async (abandoned: AbortSignal) => {
      starts += 1
      if (starts === 1) return sleeper().start(abandoned)
      await sleep(50)
      return { pid: 0, exited: new Promise<never>(() => {}), stop }
    }
    const supervised = await supervise({ name: 'slow', start }, record(), quickly)
    kill(supervised)
    await vi.waitFor(() => expect(starts).toBe(2))
    await supervised.stop()
    expect(stops).toBe(1)
  })
})

function kill({ pid }: Supervised): void {
  if (pid !== undefined) process.kill(pid, 'SIGKILL')
}

async function killUntil(supervised: Supervised, isEnough: () => boolean): Promise<void> {
  await vi.waitFor(
    () => {
      if (!isEnough()) kill(supervised)
      expect(isEnough()).toBe(true)
    },
    { timeout: 5000, interval: 5 },
  )
}

function sleeper(): Service {
  return {
    name: 'sleeper',
    start: () => {
      const child = spawnGuarded(['/bin/sleep', '1000'], { whenOrphaned: 'KILL' })
      const stop = () => child.stop('SIGTERM', 1000).then(() => undefined)
      return Promise.resolve({ pid: child.pid, exited: child.exited, stop })
    },
  }
}

function record() {
  const told: string[] = []
  return {
    told,
    onUp: () => void told.push('up'),
    onDown: (_: string, why: string) => void told.push(`down: ${why}`),
  }
}
