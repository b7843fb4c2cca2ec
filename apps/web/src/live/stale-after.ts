import type { StreamMessage } from '@stamtafel/domain'
import { queryKeys } from './query-keys.ts'

type Part = 'venue' | 'agenda' | 'stages' | 'speedDates' | 'peopleMet'

/** What each message makes stale; nothing where it carries all there is to know. */
const STALE: { readonly [T in StreamMessage['type']]: readonly Part[] } = {
  'event.changed': ['venue', 'agenda'],
  'table.changed': ['venue'],
  'place.changed': ['venue', 'speedDates', 'stages'],
  'speed-date.changed': ['venue', 'agenda', 'speedDates'],
  'session.changed': ['venue', 'agenda', 'stages'],
  'stage.changed': ['stages'],
  'stage-role.changed': ['stages'],
  'stage.watched': [],
  'round.prepared': ['venue', 'speedDates'],
  'round.started': ['venue', 'speedDates'],
  'round.ended': ['speedDates', 'peopleMet'],
  'stream.opened': [],
  'revision.reached': [],
  'media-tab.taken': [],
  'media.restored': [],
  'attendee.removed': [],
  'move.asked': ['venue'],
  'event.announced': [],
  'microphone.muted': [],
  'chat.posted': [],
  'chat.removed': [],
  'server.leaving': [],
}

/** The names of what a page must ask again after a message; none after one that only a newer build knows. */
export function staleAfter(message: StreamMessage, eventId: string): readonly (readonly string[])[] {
  if (!Object.hasOwn(STALE, message.type)) return []
  return STALE[message.type].map((part) => queryKeys[part](eventId))
}
