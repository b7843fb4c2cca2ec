import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { storeKinds, type TestStore } from '@stamtafel/test-stores'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { z } from 'zod'
import { defineJob, type Job } from '../define-job.ts'
import { createBullJobs, type BullJobs } from './create-bull-jobs.ts'
import type { OnJobError } from './queues.ts'
import { migrateJobs } from './store.ts'

for (const { name, isMissing, open } of storeKinds) {
  describe.skipIf(isMissing)(`queues on ${name}`, () => {
    let store: TestStore
    const opened: BullJobs[] = []
    beforeAll(async () => {
      store = await open()
    })
    afterAll(async () => {
      await Promise.all(opened.map((queues) => queues.close()))
      await store.stop()
    })
    const subject: Subject = {
      find: () => store,
      openQueues(onError = () => {}, attempts = 10) {
        const queues = createBullJobs({ url: store.url, onError, attempts })
        opened.push(queues)
        return queues
      },
    }
    expectToDoJobs(subject)
    expectToOutlast(subject)
  })
}

test('several processes at once may make the tables in PostgreSQL', async () => {
  const server = inject('postgresUrl')
  const name = `bull_${crypto.randomUUID().replaceAll('-', '')}`
  await withClient(server, (client) => client.query(`create database ${name}`))
  const url = Object.assign(new URL(server), { pathname: name }).href
  const migrations = [1, 2, 3, 4].map(() => withClient(url, migrateJobs))
  await expect(Promise.all(migrations)).resolves.toHaveLength(4)
})

interface Subject {
  readonly find: () => TestStore
  readonly openQueues: (onError?: OnJobError, attempts?: number) => BullJobs
}

/** How jobs are done, whatever keeps them. */
function expectToDoJobs({ openQueues }: Subject): void {
  test('the fault of a job is told with its queue and id', async () => {
    const faults: unknown[] = []
    const { jobs, startWorker } = openQueues((error, about) => faults.push([error.message, about]))
    const job = jobOn('faulty')
    await startWorker([{ job, handle: () => Promise.reject(new Error('No')) }])
    await jobs.enqueue(job, { number: 1 }, { delayMs: 0 })
    await vi.waitFor(
      () => expect(faults).toContainEqual(['No', { queue: 'faulty', jobId: 'faulty.1' }]),
      10_000,
    )
  })

  test('a job that failed for good may be ordered again, with what it carries then', async () => {
    const done: unknown[] = []
    const { jobs, startWorker } = openQueues(() => {}, 1)
    const job = { ...jobOn('hopeless'), id: () => 'hopeless' }
    const handle = async (payload: unknown) => {
      done.push(payload)
      if (done.length === 1) throw new Error('No')
    }
    await startWorker([{ job, handle }])
    await jobs.enqueue(job, { number: 1 }, { delayMs: 0 })
    await vi.waitFor(async () => {
      await jobs.enqueue(job, { number: 2 }, { delayMs: 0 })
      expect(done).toContainEqual({ number: 2 })
    }, 10_000)
  })

  test('a job whose name nobody here knows is kept for a worker that does', async () => {
    const done: unknown[] = []
    const faults: string[] = []
    const old = openQueues(({ message }) => faults.push(message))
    const job = jobOn('new-feature')
    await old.startWorker([{ job: { ...job, name: 'old-feature' }, handle: async () => {} }])
    await old.jobs.enqueue(job, { number: 1 }, { delayMs: 0 })
    await vi.waitFor(() => expect(faults).toContain('Nobody here does the job new-feature'), 10_000)
    await old.close()
    const young = openQueues()
    await young.startWorker([{ job, handle: async (payload) => void done.push(payload) }])
    await vi.waitFor(() => expect(done).toEqual([{ number: 1 }]), 20_000)
  })
}

/** What may die, and what then becomes of the jobs. */
function expectToOutlast({ find, openQueues }: Subject): void {
  test('a job whose worker was killed is done by another', async () => {
    const job = jobOn('doomed')
    const { jobs, startWorker } = openQueues()
    await jobs.enqueue(job, { number: 1 }, { delayMs: 0 })
    await killWorkerOf(job.queue, find().url)
    const done: unknown[] = []
    await startWorker([{ job, handle: async (payload) => void done.push(payload) }])
    await vi.waitFor(() => expect(done).toEqual([{ number: 1 }]), 20_000)
  })

  test('two workers do a sweep once between them', async () => {
    const job = jobOn('shared-sweep')
    let times = 0
    const handlers = [{ job, handle: async () => void (times += 1) }]
    const workers = [openQueues(), openQueues()]
    const startedAt = Date.now()
    await Promise.all(
      workers.map(({ startWorker }) => startWorker(handlers, { sweeps: [{ job, everyMs: 250 }] })),
    )
    await vi.waitFor(() => expect(times).toBeGreaterThanOrEqual(9), 20_000)
    expect(Date.now() - startedAt).toBeGreaterThan(6 * 250)
  })

  test('work goes on when the store has been away', async () => {
    const faults: Error[] = []
    const done: unknown[] = []
    const { jobs, startWorker } = openQueues((error) => faults.push(error))
    const job = jobOn('patient')
    const neverOpened = jobOn('never-opened')
    await startWorker([{ job, handle: async (payload) => void done.push(payload) }])
    await jobs.enqueue(job, { number: 1 }, { delayMs: 1000 })
    await find().goAway()
    await expect(jobs.enqueue(job, { number: 2 }, { delayMs: 0 })).rejects.toThrow(
      /connect|ECONNREFUSED|writeable/i,
    )
    await expect(jobs.enqueue(neverOpened, { number: 2 }, { delayMs: 0 })).rejects.toThrow(
      /connect|ECONNREFUSED|writeable/i,
    )
    await vi.waitFor(() => expect(faults).not.toEqual([]), 10_000)
    await find().comeBack()
    await vi.waitFor(() => expect(done).toEqual([{ number: 1 }]), 20_000)
    await jobs.enqueue(job, { number: 3 }, { delayMs: 0 })
    await jobs.enqueue(neverOpened, { number: 4 }, { delayMs: 0 })
    await vi.waitFor(() => expect(done).toContainEqual({ number: 3 }), 20_000)
  })

  test('nothing can be ordered once the queues are closed', async () => {
    const { jobs, close } = openQueues()
    await close()
    await expect(jobs.enqueue(jobOn('late'), { number: 1 }, { delayMs: 0 })).rejects.toThrow('closed')
  })
}

function jobOn(queue: string): Job<{ number: number }> {
  const payload = z.object({ number: z.number() })
  return defineJob({ queue, name: queue, payload, id: ({ number }) => `${queue}.${number}` })
}

/** Runs a worker in a process of its own, and kills that as soon as it has begun a job. */
async function killWorkerOf(queue: string, url: string): Promise<void> {
  const program = `
    import { createBullJobs } from './create-bull-jobs.ts'
    const { startWorker } = createBullJobs({ url: process.env.STORE, onError() {} })
    const handle = () => { process.stdout.write('begun'); return new Promise(() => {}) }
    await startWorker([{ job: { queue: '${queue}', name: '${queue}' }, handle }])`
  const worker = spawn(process.execPath, ['--input-type=module', '-e', program], {
    cwd: import.meta.dirname,
    env: { ...process.env, STORE: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(worker.stdout, 'data')
  worker.kill('SIGKILL')
  await once(worker, 'exit')
}

async function withClient(at: string, use: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client(at)
  await client.connect()
  await use(client)
  await client.end()
}
