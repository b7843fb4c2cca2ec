import { DomainError } from '@stamtafel/domain'

/** What is said of a message that is not there, or not for this caller. */
export function noSuchMessage(named: { readonly eventId: string; readonly messageId: string }): DomainError {
  return new DomainError('chat-message.not-found', `No message ${named.messageId} at event ${named.eventId}`)
}
