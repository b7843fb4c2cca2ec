import { findChatMessage, writeChatMessageRemoved } from '@stamtafel/db'
import { chatChannelOf, chatKeyOf, isOpenToHosts, type UserActor } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { authoriseEvent } from '../events/authorise-event.ts'
import { noSuchMessage } from './no-such-message.ts'

/** Takes a message of the foyer or a stage away from everybody; what is said at tables is not there for hosts. */
export async function removeMessage(
  { db, live, now }: Pick<Deps, 'db' | 'live' | 'now'>,
  actor: UserActor,
  { eventId, messageId }: { readonly eventId: string; readonly messageId: string },
): Promise<void> {
  await authoriseEvent(db, actor, { permission: 'chat.moderate', eventId })
  const found = await findChatMessage(db, { eventId, messageId })
  const channel = found && chatChannelOf(found.channel)
  if (!channel || !isOpenToHosts(channel)) {
    throw noSuchMessage({ eventId, messageId })
  }
  await writeChatMessageRemoved(db, { messageId, userId: actor.userId, now: now() })
  const message = { type: 'chat.removed', channel: chatKeyOf(channel), messageId } as const
  await live.publish({ eventId, to: 'event', message })
}
