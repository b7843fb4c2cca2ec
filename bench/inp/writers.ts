import { setTimeout as wait } from 'node:timers/promises'
import { enterAsGuest, type Guest } from '../installation/guest.ts'

/** People who write in the foyer, all together so many messages a second. */
export interface Writers {
  /** How many the server has taken so far. */
  readonly written: () => number
  readonly stop: () => Promise<void>
}

/** Comes in by personal links and writes until it is told to stop. */
export async function startWriters(
  url: string,
  { secrets, perSecond }: { readonly secrets: readonly string[]; readonly perSecond: number },
): Promise<Writers> {
  const guests: Guest[] = []
  for (const secret of secrets) guests.push(await enterAsGuest({ url, secret }))
  let count = 0
  const over = new AbortController()
  let fault: unknown
  const write = async (guest: Guest, number: number) => {
    const text = `Somebody says number ${number}, of about as many words as people write in passing.`
    const body = { channel: 'foyer', clientId: crypto.randomUUID(), text }
    await guest.call('POST /events/:eventId/chat', { params: { eventId: guest.eventId }, body })
    count += 1
  }
  const startedAt = performance.now()
  const writing = (async () => {
    for (let number = 0; !over.signal.aborted; number += 1) {
      const guest = guests[number % guests.length]
      if (guest) {
        write(guest, number).catch((error: unknown) => {
          fault = error
        })
      }
      await wait(Math.max(0, startedAt + (1000 * (number + 1)) / perSecond - performance.now()))
    }
  })()
  return {
    written: () => count,
    async stop() {
      over.abort()
      await writing
      for (const guest of guests) guest.leave()
      if (fault !== undefined) throw new Error('Not everything could be written', { cause: fault })
    },
  }
}
