/** Hands things over some at a time; the answer to each comes when its batch is done. */
export interface Batches<Item, Result> {
  readonly put: (key: string, item: Item) => Promise<Result>
}

interface Options<Item, Result> {
  /** One batch of one key at a time; an answer for each item, in their order, or a fault for it alone. */
  readonly write: (key: string, items: readonly Item[]) => Promise<readonly (Result | Error)[]>
  /** The pause from the start of a batch to the start of the next one of its key. */
  readonly pauseMs: number
  readonly most: number
}

interface Waiting<Item, Result> {
  readonly item: Item
  readonly promise: PromiseWithResolvers<Result>
}

/** The first of a quiet key goes at once; what comes within the pause, or while a batch is on its way, goes together. */
export function createBatches<Item, Result>(options: Options<Item, Result>): Batches<Item, Result> {
  const { write, pauseMs, most } = options
  const queues = new Map<string, Waiting<Item, Result>[]>()

  async function send(key: string, batch: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const answers = await write(
        key,
        batch.map(({ item }) => item),
      )
      for (const [index, { promise }] of batch.entries()) settle(promise, answers[index])
    } catch (error) {
      for (const { promise } of batch) promise.reject(error)
    }
  }

  async function work(key: string, queue: Waiting<Item, Result>[]): Promise<void> {
    while (queue.length > 0) {
      const pause = wait(pauseMs)
      await send(key, queue.splice(0, most))
      await pause
    }
    queues.delete(key)
  }

  return {
    put(key, item) {
      const promise = Promise.withResolvers<Result>()
      const queue = queues.get(key)
      if (queue) queue.push({ item, promise })
      else {
        const first = [{ item, promise }]
        queues.set(key, first)
        void work(key, first)
      }
      return promise.promise
    },
  }
}

function settle<Result>(promise: PromiseWithResolvers<Result>, answer: Result | Error | undefined): void {
  if (answer instanceof Error) promise.reject(answer)
  else if (answer === undefined) promise.reject(new Error('A batch has left something unanswered'))
  else promise.resolve(answer)
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
