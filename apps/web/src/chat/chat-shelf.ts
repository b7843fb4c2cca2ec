import { NOTHING_SAID, type ChatState } from './chat-state.ts'

/** What is known of one channel, and who wants to know when it changes. */
export interface ChatShelf {
  readonly view: () => ChatState
  readonly change: (next: ChatState) => void
  readonly subscribe: (listener: () => void) => () => void
  /** From then on nothing changes. */
  readonly close: () => void
  readonly isClosed: () => boolean
}

export function createChatShelf(): ChatShelf {
  let state = NOTHING_SAID
  let isClosed = false
  const listeners = new Set<() => void>()
  return {
    view: () => state,
    change(next) {
      if (next === state || isClosed) return
      state = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      isClosed = true
    },
    isClosed: () => isClosed,
  }
}
