import { findPresenceOf, toPresence } from '@stamtafel/db'
import { chatRight, type AttendeeActor, type ChatChannel, type ChatRight } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'

/** What an attendee may read of a channel from where they are now, as the rows say. */
export async function findChatRight(
  db: Deps['db'],
  { attendeeId, eventId }: AttendeeActor,
  channel: ChatChannel,
): Promise<ChatRight> {
  const presence = await findPresenceOf(db, attendeeId)
  const isHere = presence?.eventId === eventId
  return chatRight(isHere ? { ...presence, place: toPresence(presence).place } : undefined, channel)
}
