import { chatChannelOf, type ChatChannel, type ChatChannelKey } from '@stamtafel/domain'

/** What kind of place a channel belongs to, for the words that are said of it. */
export function kindOf(channel: ChatChannelKey): ChatChannel['kind'] {
  return chatChannelOf(channel)?.kind ?? 'foyer'
}
