import { listChatMessages, listRemovedChatMessages, type ChatSlice } from '@stamtafel/db'
import {
  CHAT_PAGE,
  chatKeyOf,
  isOpenToHosts,
  type AttendeeActor,
  type ChatMessage,
  type UserActor,
} from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { authoriseEvent } from '../events/authorise-event.ts'
import { requireOwnEvent } from '../places/own-event.ts'
import { findChatRight } from './find-chat-right.ts'
import { namedChannel, noSuchChat } from './named-channel.ts'
import { presentChatMessage } from './present-chat-message.ts'

interface Asked {
  readonly eventId: string
  readonly channel: string
  /** Only what was said before this sequence: the page above. */
  readonly before?: number | undefined
  /** Only what was said after this sequence, the first of it: what a page has missed. */
  readonly after?: number | undefined
}

export interface ChatPage {
  readonly messages: ChatMessage[]
  /** There is more in the direction that was asked for. */
  readonly hasMore: boolean
  /** Those of before whose words were taken, for a page that may have missed it. */
  readonly removedIds: string[]
}

/** What somebody may read of the chat of where they are, a page at a time. */
export async function listMessages(
  { db }: Pick<Deps, 'db'>,
  actor: AttendeeActor,
  asked: Asked,
): Promise<ChatPage> {
  requireOwnEvent(actor, asked.eventId)
  const channel = namedChannel(asked.channel)
  const right = await findChatRight(db, actor, channel)
  if (!right.isIn) throw noSuchChat(asked.channel)
  return readPage(db, asked, right.since)
}

/** What was said to many, for those who moderate it. */
export async function listMessagesAsHost(
  { db }: Pick<Deps, 'db'>,
  actor: UserActor,
  asked: Asked,
): Promise<ChatPage> {
  await authoriseEvent(db, actor, { permission: 'chat.moderate', eventId: asked.eventId })
  if (!isOpenToHosts(namedChannel(asked.channel))) throw noSuchChat(asked.channel)
  return readPage(db, asked)
}

async function readPage(db: Deps['db'], asked: Asked, since?: Date): Promise<ChatPage> {
  const { eventId, before, after } = asked
  const slice: ChatSlice = { before, after, since, most: CHAT_PAGE + 1 }
  const channel = chatKeyOf(namedChannel(asked.channel))
  const found = await listChatMessages(db, { eventId, channel, slice })
  const hasMore = found.length > CHAT_PAGE
  const page = after === undefined ? found.slice(-CHAT_PAGE) : found.slice(0, CHAT_PAGE)
  const removedIds =
    after === undefined ? [] : await listRemovedChatMessages(db, { eventId, channel, upTo: after })
  return { messages: page.map(presentChatMessage), hasMore, removedIds }
}
