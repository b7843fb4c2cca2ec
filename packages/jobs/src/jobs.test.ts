import { storeKinds } from '@stamtafel/test-stores'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { createBullJobs } from './bullmq/create-bull-jobs.ts'
import { defineJob, type Job } from './define-job.ts'
import { createFakeJobs } from './fake-jobs.ts'
import type { JobHandler, Jobs, JobWorkers } from './jobs.ts'

interface Subject extends JobWorkers {
  readonly jobs: Jobs
  readonly close: () => Promise<void>
}

const kinds = [
  { name: 'in memory', isMissing: false, open: async () => inMemory() },
  ...storeKinds.map(({ name, isMissing, open }) => ({
    name: `on ${name}`,
    isMissing,
    async open(): Promise<Subject> {
      const store = await open()
      const queues = createBullJobs({ url: store.url, onError: () => {} })
      const close = () => queues.close().finally(store.stop)
      return { ...queues, close }
    },
  })),
]

for (const { name, isMissing, open } of kinds) {
  describe.skipIf(isMissing)(`jobs ${name}`, () => {
    let subject: Subject
    beforeAll(async () => {
      subject = await open()
    })
    afterAll(() => subject.close())
    expectToKeepJobs(() => subject)
    expectToDoJobs(() => subject)
  })
}

/** What every queue holds. */
function expectToKeepJobs(find: () => Subject): void {
  test('are done with what was ordered', async () => {
    const greet = jobOn('greeting')
    const done: unknown[] = []
    await find().startWorker([{ job: greet, handle: async (payload) => void done.push(payload) }])
    await find().jobs.enqueue(greet, { number: 7 }, { delayMs: 0 })
    await vi.waitFor(() => expect(done).toEqual([{ number: 7 }]), 10_000)
  })

  test('with one id are one job, and the first order counts', async () => {
    const twice = jobOn('twice')
    const { jobs } = find()
    await jobs.enqueue({ ...twice, id: () => 'same' }, { number: 1 }, { delayMs: 0 })
    await jobs.enqueue({ ...twice, id: () => 'same' }, { number: 2 }, { delayMs: 0 })
    await jobs.enqueue(twice, { number: 3 }, { delayMs: 50 })
    const done = await startCounting(find(), twice)
    await vi.waitFor(() => expect(done).toContain(3), 10_000)
    expect(done).toEqual([1, 3])
  })

  test('come when they are due, not in the order of ordering', async () => {
    const later = jobOn('later')
    const done = await startCounting(find(), later)
    await find().jobs.enqueue(later, { number: 2 }, { delayMs: 600 })
    await find().jobs.enqueue(later, { number: 1 }, { delayMs: 200.5 })
    await find().jobs.enqueue(later, { number: 0 }, { delayMs: -5 })
    await vi.waitFor(() => expect(done).toEqual([0, 1, 2]), 10_000)
  })

  test('may be ordered again once they are done', async () => {
    const again = jobOn('again')
    const done = await startCounting(find(), again)
    await find().jobs.enqueue(again, { number: 1 }, { delayMs: 0 })
    await vi.waitFor(() => expect(done).toEqual([1]), 10_000)
    await vi.waitFor(async () => {
      await find().jobs.enqueue(again, { number: 1 }, { delayMs: 0 })
      expect(done.length).toBeGreaterThan(1)
    }, 10_000)
  })
}

/** What every worker does. */
function expectToDoJobs(find: () => Subject): void {
  test('try a job again when its handler throws', async () => {
    const shaky = jobOn('shaky')
    let attempts = 0
    const handle = async () => {
      attempts += 1
      if (attempts < 3) throw new Error('Not yet')
    }
    await find().startWorker([{ job: shaky, handle }])
    await find().jobs.enqueue(shaky, { number: 1 }, { delayMs: 0 })
    await vi.waitFor(() => expect(attempts).toBe(3), 10_000)
  })

  test('give each job of a queue to its own handler', async () => {
    const red = { ...jobOn('colour'), name: 'red', id: () => 'red' }
    const blue = { ...jobOn('colour'), name: 'blue', id: () => 'blue' }
    const done: string[] = []
    const handlers = [red, blue].map((job): JobHandler => ({
      job,
      handle: async () => void done.push(job.name),
    }))
    await find().startWorker(handlers)
    await find().jobs.enqueue(blue, { number: 1 }, { delayMs: 0 })
    await find().jobs.enqueue(red, { number: 1 }, { delayMs: 300 })
    await vi.waitFor(() => expect(done).toEqual(['blue', 'red']), 10_000)
  })

  test('do a sweep again and again until they close', async () => {
    const sweep = jobOn('sweep')
    let times = 0
    const handlers = [{ job: sweep, handle: async () => void (times += 1) }]
    const worker = await find().startWorker(handlers, { sweeps: [{ job: sweep, everyMs: 200 }] })
    await vi.waitFor(() => expect(times).toBeGreaterThanOrEqual(3), 10_000)
    await worker.close()
  })

  test('wait for the job that runs when they close, and begin no other', async () => {
    const slow = jobOn('slow')
    const events: string[] = []
    const started = Promise.withResolvers<void>()
    const handle = async (payload: unknown) => {
      events.push(`begun ${JSON.stringify(payload)}`)
      started.resolve()
      await new Promise((resolve) => void setTimeout(resolve, 300))
      events.push('done')
    }
    const worker = await find().startWorker([{ job: slow, handle }], { concurrency: 1 })
    await find().jobs.enqueue(slow, { number: 1 }, { delayMs: 0 })
    await started.promise
    await find().jobs.enqueue(slow, { number: 2 }, { delayMs: 100 })
    await worker.close()
    expect(events).toEqual(['begun {"number":1}', 'done'])
  })
}

function inMemory(): Subject {
  const jobs = createFakeJobs()
  return { jobs, startWorker: jobs.startWorker, close: async () => {} }
}

async function startCounting(subject: Subject, job: Job<{ number: number }>): Promise<number[]> {
  const done: number[] = []
  const handle = async (payload: unknown) => void done.push(job.payload.parse(payload).number)
  await subject.startWorker([{ job, handle }])
  return done
}

/** A job on a queue of its own, one for each number. */
function jobOn(queue: string): Job<{ number: number }> {
  const payload = z.object({ number: z.number() })
  return defineJob({ queue, name: queue, payload, id: ({ number }) => `${queue}.${number}` })
}
