import type { ChatChannelKey } from '@stamtafel/domain'
import type { EventStream } from '#web/live/event-stream.ts'
import type { ChatKeeper } from './chat-keeper.ts'

interface OpenChat {
  readonly keeper: ChatKeeper
  readonly stopHearing: () => void
}

const chats = new WeakMap<EventStream, Map<ChatChannelKey, OpenChat>>()

/** The keeper of a channel on this page; what is on its way outlives the panel in which it was said. */
export function openChat(stream: EventStream, channel: ChatChannelKey, create: () => ChatKeeper): ChatKeeper {
  const open = chats.get(stream) ?? new Map<ChatChannelKey, OpenChat>()
  chats.set(stream, open)
  const known = open.get(channel)
  if (known) return known.keeper
  const keeper = create()
  open.set(channel, { keeper, stopHearing: stream.hear(keeper.hear) })
  return keeper
}

/** Lets a channel go, once one has left the place to which it belongs. */
export function closeChat(stream: EventStream, channel: ChatChannelKey): void {
  const open = chats.get(stream)
  const chat = open?.get(channel)
  chat?.stopHearing()
  chat?.keeper.close()
  open?.delete(channel)
}
