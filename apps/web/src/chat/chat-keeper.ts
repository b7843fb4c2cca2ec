import type { ChatChannelKey, StreamMessage } from '@stamtafel/domain'
import type { ChatPorts } from './chat-ports.ts'
import { createChatPoster } from './chat-poster.ts'
import { createChatReader } from './chat-reader.ts'
import { createChatShelf } from './chat-shelf.ts'
import { trimmed, withoutWords, type ChatState } from './chat-state.ts'

/** One channel on this page: what was said, what is on its way, and the words that are still being typed. */
export interface ChatKeeper {
  readonly view: () => ChatState
  readonly subscribe: (listener: () => void) => () => void
  /** Takes in what the live stream says; a reopened stream is a reason to ask what was missed. */
  readonly hear: (message: StreamMessage) => void
  readonly say: (text: string) => void
  readonly tryAgain: (clientId: string) => void
  readonly readEarlier: () => Promise<void>
  /** Forgets the first of very many messages. */
  readonly trim: () => void
  readonly draft: () => string
  readonly keepDraft: (text: string) => void
  readonly close: () => void
}

/** Keeps one channel: read whole, however the network goes, and written to in order and once. */
export function createChatKeeper(channel: ChatChannelKey, ports: ChatPorts): ChatKeeper {
  const shelf = createChatShelf()
  const reader = createChatReader(ports, shelf)
  const poster = createChatPoster(ports, shelf)
  reader.catchUp()
  return {
    view: shelf.view,
    subscribe: shelf.subscribe,
    hear(message) {
      if (message.type === 'stream.opened') {
        reader.catchUp()
        poster.goOn()
      }
      // One is shown out of the event.
      if (message.type === 'attendee.removed') ports.draft.write('')
      if (message.type === 'chat.posted' && message.channel === channel) reader.hearPosted(message)
      if (message.type === 'chat.removed' && message.channel === channel) {
        shelf.change(withoutWords(shelf.view(), [message.messageId]))
      }
    },
    say: poster.say,
    tryAgain: poster.tryAgain,
    readEarlier: reader.readEarlier,
    trim: () => shelf.change(trimmed(shelf.view())),
    draft: ports.draft.read,
    keepDraft: ports.draft.write,
    close() {
      shelf.close()
      reader.stop()
      poster.stop()
    },
  }
}
