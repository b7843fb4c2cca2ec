import { missingRedis, startTestRedis } from '@stamtafel/test-stores/redis'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { z } from 'zod'
import { defineJob } from '../define-job.ts'
import { createBullJobs, type BullJobs } from './create-bull-jobs.ts'

const greeting = defineJob({
  queue: 'greeting',
  name: 'greeting',
  payload: z.object({ number: z.number() }),
  id: ({ number }) => `greeting.${number}`,
})

describe.skipIf(missingRedis)(`jobs on a lost Redis${missingRedis ? ` (${missingRedis})` : ''}`, () => {
  test('go on when it comes back and has forgotten everything, sweeps too', async () => {
    const { redis, jobs, startWorker } = await openOnRedis()
    const done: string[] = []
    const sweep = { queue: 'sweep', name: 'sweep' }
    const handlers = [
      { job: greeting, handle: async () => void done.push('greeting') },
      { job: sweep, handle: async () => void done.push('sweep') },
    ]
    await startWorker(handlers, { sweeps: [{ job: sweep, everyMs: 200 }] })
    await vi.waitFor(() => expect(done).toContain('sweep'), 10_000)
    await redis.die()
    done.length = 0
    await redis.comeBack({ isEmpty: true })
    await vi.waitFor(async () => {
      await jobs.enqueue(greeting, { number: 1 }, { delayMs: 0 })
      expect(done).toContain('greeting')
    }, 20_000)
    await vi.waitFor(() => expect(done.filter((job) => job === 'sweep').length).toBeGreaterThan(2), 20_000)
  })

  test('are refused while it answers nothing, rather than waited for', async () => {
    const { redis, jobs } = await openOnRedis()
    await jobs.enqueue(greeting, { number: 1 }, { delayMs: 0 })
    const thaw = redis.freeze()
    await expect(jobs.enqueue(greeting, { number: 2 }, { delayMs: 0 })).rejects.toThrow('timed out')
    thaw()
    await vi.waitFor(() => jobs.enqueue(greeting, { number: 3 }, { delayMs: 0 }), 10_000)
  })

  test('are taken by a worker that started while it was away', async () => {
    const { redis, startWorker, jobs } = await openOnRedis()
    await redis.die()
    const done: unknown[] = []
    const starting = startWorker([{ job: greeting, handle: async (payload) => void done.push(payload) }])
    await redis.comeBack()
    await starting
    await jobs.enqueue(greeting, { number: 1 }, { delayMs: 0 })
    await vi.waitFor(() => expect(done).toEqual([{ number: 1 }]), 10_000)
  })
})

async function openOnRedis(): Promise<
  BullJobs & { readonly redis: Awaited<ReturnType<typeof startTestRedis>> }
> {
  const redis = await startTestRedis()
  const queues = createBullJobs({ url: redis.url, onError: () => {} })
  onTestFinished(async () => {
    await queues.close()
    await redis.stop()
  })
  return { ...queues, redis }
}
