import { ApiError, type EntryState, type StreamMessage } from '@stamtafel/client'

interface EagernessOptions {
  readonly setEntry: (entry: {
    readonly speedDateId: string
    readonly state: Exclude<EntryState, 'silent'>
  }) => Promise<void>
  readonly complain: (error: unknown) => void
}

/** Takes part in a speed date as soon as it can be taken part in. */
export interface Eagerness {
  takePart(speedDateId: string): Promise<void>
  hear(message: StreamMessage): void
}

export function createEagerness({ setEntry, complain }: EagernessOptions): Eagerness {
  const awaited = new Set<string>()

  /** Says whether it gathers already; once it is over there is nothing to wait for. */
  async function isHere(speedDateId: string): Promise<boolean> {
    try {
      await setEntry({ speedDateId, state: 'here' })
      return true
    } catch (error) {
      if (error instanceof ApiError && error.code === 'speed-date.wrong-phase') return false
      throw error
    }
  }

  async function tryAgain(speedDateId: string) {
    if (!(await isHere(speedDateId))) awaited.add(speedDateId)
  }

  return {
    async takePart(speedDateId) {
      if (await isHere(speedDateId)) return
      await setEntry({ speedDateId, state: 'joined' })
      awaited.add(speedDateId)
    },
    hear(message) {
      if (message.type !== 'speed-date.changed' || !awaited.delete(message.speedDateId)) return
      tryAgain(message.speedDateId).catch(complain)
    },
  }
}
