import { chatChannelOf, DomainError, type ChatChannel } from '@stamtafel/domain'

/** The channel that a caller named; a word that names none is as one that is not theirs. */
export function namedChannel(key: string): ChatChannel {
  const channel = chatChannelOf(key)
  if (!channel) throw noSuchChat(key)
  return channel
}

/** What is said of a channel that is not there, or not for this caller. */
export function noSuchChat(key: string): DomainError {
  return new DomainError('chat.not-found', `No channel ${key} for this actor`)
}
