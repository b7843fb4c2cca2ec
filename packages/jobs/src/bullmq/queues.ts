import { setTimeout as sleep } from 'node:timers/promises'
import { type IQueueBackend, type JobsOptions, Queue } from 'bullmq'
import type { JobStore } from './store.ts'

/** Told of faults that no caller is waiting for; the store's own, or those of one job. */
export type OnJobError = (error: Error, about: { readonly queue: string; readonly jobId?: string }) => void

/** A queue, whatever store it is in. */
export type AnyQueue = Queue<unknown, unknown, string, unknown, unknown, string, IQueueBackend>

/** The queues of one process, each opened when it is first needed. */
export interface Queues {
  open(name: string): Promise<AnyQueue>
  close(): Promise<void>
}

const OPENING_MS = 5000

export function createQueues(store: JobStore, onError: OnJobError): Queues {
  const opened = new Map<string, Promise<AnyQueue>>()
  let closing = false
  return {
    open(name) {
      // BullMQ would wait for ever on a connection that is closing.
      if (closing) return Promise.reject(new Error('The queues are closed'))
      const queue = opened.get(name) ?? openQueue(name)
      opened.set(name, queue)
      // A queue that did not become ready never will: the next caller opens another.
      queue.catch(() => opened.delete(name))
      return queue
    },
    async close() {
      closing = true
      await Promise.allSettled([...opened.values()].map(async (queue) => (await queue).close()))
    },
  }

  async function openQueue(name: string): Promise<AnyQueue> {
    const queue: AnyQueue = new Queue(name, { connection: {} }, store.backend)
    const away = Promise.withResolvers<never>()
    away.promise.catch(() => undefined)
    queue.on('error', (error) => {
      onError(error, { queue: name })
      away.reject(error)
    })
    try {
      await Promise.race([
        queue.waitUntilReady(),
        // Redis would be tried again without an end, and who orders a job should hear at once that it is away.
        away.promise,
        refuseAfter(OPENING_MS, `The queue ${name} does not answer`),
      ])
    } catch (error) {
      queue.close().catch((fault: Error) => onError(fault, { queue: name }))
      throw error
    }
    return queue
  }
}

async function refuseAfter(ms: number, reason: string): Promise<never> {
  await sleep(ms, undefined, { ref: false })
  throw new Error(reason)
}

/** How long a job is kept and how often it is tried: a hundred seconds in ten attempts, then it is put aside. */
export function jobOptions(attempts: number): JobsOptions {
  return {
    attempts,
    backoff: { type: 'exponential', delay: 200, jitter: 0.2 },
    removeOnComplete: true,
    removeOnFail: { count: 500, age: 7 * 24 * 3600 },
  }
}
