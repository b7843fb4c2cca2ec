import type { ChatMessage } from '@stamtafel/domain'
import type { ChatPorts } from './chat-ports.ts'
import type { ChatShelf } from './chat-shelf.ts'
import { withMessages, withoutWords } from './chat-state.ts'

/** After a failure that may pass by itself it is tried again. */
export const TRY_EVERY_MS = 2000
/** Whoever has missed more than these pages begins anew with the latest. */
const MOST_PAGES = 5

/** Sees to it that everything that was said is on the shelf. */
export interface ChatReader {
  /** Asks for what came meanwhile, or at first for the latest; until it is there. */
  readonly catchUp: () => void
  readonly hearPosted: (posted: { readonly after: number; readonly messages: readonly ChatMessage[] }) => void
  readonly readEarlier: () => Promise<void>
  readonly stop: () => void
}

export function createChatReader({ list }: Pick<ChatPorts, 'list'>, shelf: ChatShelf): ChatReader {
  const { view, change } = shelf
  let isReadingEarlier = false
  /** Up to this sequence nothing is missing. What one says oneself may stand further on, beyond a gap. */
  let readTo = 0
  let reading = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | undefined

  async function readLatest(): Promise<void> {
    const { messages, hasMore } = await list({})
    const kept = messages.length > 0 && view().reading === 'done' ? { ...view(), messages: [] } : view()
    change({ ...withMessages(kept, messages), hasEarlier: hasMore, reading: 'done' })
    readTo = messages.at(-1)?.sequence ?? readTo
  }

  async function readOn(pages = 1): Promise<void> {
    const { messages, hasMore, removedIds } = await list({ after: readTo })
    change(withMessages(withoutWords(view(), removedIds), messages))
    readTo = messages.at(-1)?.sequence ?? readTo
    if (!hasMore || shelf.isClosed()) return
    await (pages < MOST_PAGES ? readOn(pages + 1) : readLatest())
  }

  async function read(): Promise<void> {
    try {
      await (view().reading === 'done' ? readOn() : readLatest())
    } catch {
      if (view().reading === 'first') change({ ...view(), reading: 'trying' })
      if (!shelf.isClosed()) timer = setTimeout(catchUp, TRY_EVERY_MS)
    }
  }

  function catchUp(): void {
    clearTimeout(timer)
    reading = reading.then(read)
  }

  return {
    catchUp,
    hearPosted({ after, messages }) {
      change(withMessages(view(), messages))
      if (view().reading !== 'done') return
      if (after > readTo) catchUp()
      else readTo = Math.max(readTo, messages.at(-1)?.sequence ?? 0)
    },
    async readEarlier() {
      const [first] = view().messages
      if (!first || !view().hasEarlier || isReadingEarlier) return
      isReadingEarlier = true
      try {
        const { messages, hasMore } = await list({ before: first.sequence })
        change({ ...withMessages(view(), messages), hasEarlier: hasMore })
      } catch {
        // The way up is still there: a further press or scroll asks again.
      } finally {
        isReadingEarlier = false
      }
    },
    stop: () => clearTimeout(timer),
  }
}
