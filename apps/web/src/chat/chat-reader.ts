import type { ChatMessage } from '@stamtafel/domain'
import type { ChatPorts } from './chat-ports.ts'
import type { ChatShelf } from './chat-shelf.ts'
import { lastSequence, withMessages } from './chat-state.ts'

/** After a failure that may pass by itself it is tried again. */
export const TRY_EVERY_MS = 2000

/** Sees to it that everything that was said is on the shelf. */
export interface ChatReader {
  /** Asks for what came after a message, or at first for the latest; until it is there. */
  readonly catchUp: (from?: number) => void
  readonly hearPosted: (posted: { readonly after: number; readonly messages: readonly ChatMessage[] }) => void
  readonly readEarlier: () => Promise<void>
  readonly stop: () => void
}

export function createChatReader({ list }: Pick<ChatPorts, 'list'>, shelf: ChatShelf): ChatReader {
  const { view, change } = shelf
  let isReadingEarlier = false
  let reading = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | undefined

  async function readLatest(): Promise<void> {
    const { messages, hasMore } = await list({})
    change({ ...withMessages(view(), messages), hasEarlier: hasMore, reading: 'done' })
  }

  async function readAfter(after: number): Promise<void> {
    const { messages, hasMore } = await list({ after })
    change(withMessages(view(), messages))
    const last = messages.at(-1)
    if (hasMore && last && !shelf.isClosed()) await readAfter(last.sequence)
  }

  async function read(from: number): Promise<void> {
    try {
      await (view().reading === 'done' ? readAfter(from) : readLatest())
    } catch {
      if (view().reading === 'first') change({ ...view(), reading: 'trying' })
      if (!shelf.isClosed()) timer = setTimeout(() => catchUp(from), TRY_EVERY_MS)
    }
  }

  function catchUp(from = lastSequence(view())): void {
    clearTimeout(timer)
    reading = reading.then(() => read(from))
  }

  return {
    catchUp,
    hearPosted({ after, messages }) {
      const known = lastSequence(view())
      change(withMessages(view(), messages))
      if (view().reading === 'done' && after > known) catchUp(known)
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
