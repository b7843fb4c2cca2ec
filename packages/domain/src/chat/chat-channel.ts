import type { Place } from '../place/place.ts'
import type { PresenceState } from '../presence/presence.ts'

/** Whom a chat message is for: the whole event in the foyer, or those at one stage, table or pairing. */
export type ChatChannel =
  | { readonly kind: 'foyer' }
  | { readonly kind: 'stage'; readonly stageId: string }
  | { readonly kind: 'table'; readonly tableId: string }
  | { readonly kind: 'pairing'; readonly pairingId: string }

/** A channel in one word, as the database, the API and live messages name it: `foyer`, `table:<id>`. */
export type ChatChannelKey = 'foyer' | `${'stage' | 'table' | 'pairing'}:${string}`

/** As much of where somebody is as decides what they may read and write. */
export interface ChatStanding {
  readonly place: Place
  readonly state: PresenceState
  /** Since when they are in this place. */
  readonly movedAt: Date
}

/** What somebody may read of a channel: nothing, or everything since an instant, or everything. */
export type ChatRight = { readonly isIn: false } | { readonly isIn: true; readonly since: Date | undefined }

export const LONGEST_CHAT_MESSAGE = 1000

/** Messages that one attendee may send within `CHAT_WINDOW_SECONDS`; far above what a person types. */
export const MOST_CHAT_MESSAGES = 20
export const CHAT_WINDOW_SECONDS = 10

/** Messages of a page of history. */
export const CHAT_PAGE = 50

const KEY = /^(stage|table|pairing):([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/

/** The one word for a channel. */
export function chatKeyOf(channel: ChatChannel): ChatChannelKey {
  if (channel.kind === 'foyer') return 'foyer'
  if (channel.kind === 'stage') return `stage:${channel.stageId}`
  if (channel.kind === 'table') return `table:${channel.tableId}`
  return `pairing:${channel.pairingId}`
}

/** The channel that a word names; undefined for a word that names none. */
export function chatChannelOf(key: string): ChatChannel | undefined {
  if (key === 'foyer') return { kind: 'foyer' }
  const [, kind, id = ''] = KEY.exec(key) ?? []
  if (kind === 'stage') return { kind, stageId: id }
  if (kind === 'table') return { kind, tableId: id }
  if (kind === 'pairing') return { kind, pairingId: id }
  return undefined
}

/** The channel of a place; who waits in a speed date is in the foyer's. */
export function chatChannelAt(place: Place): ChatChannel {
  if (place.kind === 'stage') return { kind: 'stage', stageId: place.stageId }
  if (place.kind === 'table') return { kind: 'table', tableId: place.tableId }
  if (place.kind === 'pairing') return { kind: 'pairing', pairingId: place.pairingId }
  return { kind: 'foyer' }
}

/**
 * What somebody who stands there may read and write. The foyer's channel is open to all who are present at the event;
 * at a table and in a pairing nobody reads what was said before they came.
 */
export function chatRight(standing: ChatStanding | undefined, channel: ChatChannel): ChatRight {
  if (!standing || standing.state === 'gone') return { isIn: false }
  if (channel.kind === 'foyer') return { isIn: true, since: undefined }
  if (chatKeyOf(chatChannelAt(standing.place)) !== chatKeyOf(channel)) return { isIn: false }
  return { isIn: true, since: isOpenToHosts(channel) ? undefined : standing.movedAt }
}

/** Hosts read and moderate what is said to many; what is said at a table or in a pairing is not theirs (R24). */
export function isOpenToHosts({ kind }: ChatChannel): boolean {
  return kind === 'foyer' || kind === 'stage'
}
