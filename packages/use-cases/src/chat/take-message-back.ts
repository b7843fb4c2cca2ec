import { findChatMessage, listCompanyIn, writeChatMessageRemoved } from '@stamtafel/db'
import { chatChannelOf, chatKeyOf, isOpenToHosts, type AttendeeActor } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { requireOwnEvent } from '../places/own-event.ts'
import { noSuchMessage } from './no-such-message.ts'

/** Takes back what one said oneself, wherever one is by now; its words stay in the row for whoever has to judge them. */
export async function takeMessageBack(
  { db, live, now }: Pick<Deps, 'db' | 'live' | 'now'>,
  actor: AttendeeActor,
  { eventId, messageId }: { readonly eventId: string; readonly messageId: string },
): Promise<void> {
  requireOwnEvent(actor, eventId)
  const found = await findChatMessage(db, { eventId, messageId })
  const channel = found && chatChannelOf(found.channel)
  if (!channel || found.attendeeId !== actor.attendeeId) throw noSuchMessage({ eventId, messageId })
  if (found.removedAt) return
  await writeChatMessageRemoved(db, { messageId, now: now() })
  const key = chatKeyOf(channel)
  const attendeeIds = isOpenToHosts(channel) ? undefined : (await listCompanyIn(db, [channel])).get(key)
  const message = { type: 'chat.removed', channel: key, messageId } as const
  await live.publish({ eventId, to: attendeeIds ? { attendeeIds } : 'event', message })
}
