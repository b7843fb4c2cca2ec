import type { ChatChannelKey } from '@stamtafel/domain'

const PREFIX = 'stamtafel.draft.'
const keyOf = (eventId: string, channel: ChatChannelKey) => `${PREFIX}${eventId}.${channel}`

/** Where the words that one has not sent yet outlive a reload. */
export interface KeptDraft {
  readonly read: () => string
  readonly write: (text: string) => void
}

/** The words typed in a channel of an event, for as long as the tab is open and in this event; those of others are forgotten. */
export function keptDraft(eventId: string, channel: ChatChannelKey, storage: Storage | undefined): KeptDraft {
  const key = keyOf(eventId, channel)
  const attempt = <T>(act: (known: Storage) => T): T | undefined => {
    try {
      return storage && act(storage)
    } catch {
      // A browser that keeps nothing, or no more: the words then last until the page is left.
      return undefined
    }
  }
  attempt((known) => {
    const others = Object.keys(known).filter(
      (name) => name.startsWith(PREFIX) && !name.startsWith(`${PREFIX}${eventId}.`),
    )
    for (const name of others) known.removeItem(name)
  })
  let draft = attempt((known) => known.getItem(key)) ?? ''
  return {
    read: () => draft,
    write(text) {
      draft = text
      attempt((known) => (text === '' ? known.removeItem(key) : known.setItem(key, text)))
    },
  }
}
