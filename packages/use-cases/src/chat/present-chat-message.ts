import type { StoredChatMessage } from '@stamtafel/db'
import type { ChatMessage } from '@stamtafel/domain'

/** A message as everybody may see it: what is removed says nothing any more. */
export function presentChatMessage(stored: StoredChatMessage): ChatMessage {
  const { id, sequence, attendeeId, name, clientId, text, isByHost, createdAt, removedAt } = stored
  const isRemoved = removedAt !== null
  return {
    id,
    sequence,
    author: { attendeeId, name },
    clientId,
    text: isRemoved ? '' : text,
    at: createdAt.toISOString(),
    isByHost,
    isRemoved,
  }
}
