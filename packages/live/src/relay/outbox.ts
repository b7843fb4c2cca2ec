/** Sends things in the order in which they were put, a batch at a time. */
export interface Outbox<T> {
  /** Resolves when the batch with this thing has been sent or given up; it never rejects. */
  put(thing: T): Promise<void>
}

/**
 * Collects what is put while a batch is on its way into the next batch, so that a burst costs two trips, not one
 * each; `send` takes no longer than it may, and what it throws goes to `onError` along with the batch's things.
 */
export function createOutbox<T>(
  send: (batch: readonly T[]) => Promise<void>,
  onError: (error: unknown) => void,
): Outbox<T> {
  let last = Promise.resolve()
  let next: { readonly batch: T[]; readonly sent: Promise<void> } | undefined

  function begin() {
    const batch: T[] = []
    const sent = last
      .then(() => {
        next = undefined
        return send(batch)
      })
      .catch(onError)
    last = sent
    return { batch, sent }
  }

  return {
    put(thing) {
      next ??= begin()
      next.batch.push(thing)
      return next.sent
    },
  }
}
