import type { LiveMessage, Place } from '@stamtafel/domain'

/** What others must look at again when somebody at this place comes, goes, drops away or is back. */
export function changeAt(place: Place): LiveMessage {
  if (place.kind === 'table') return { type: 'table.changed', tableId: place.tableId }
  if (place.kind === 'pairing' || place.kind === 'speed-date') {
    return { type: 'speed-date.changed', speedDateId: place.speedDateId }
  }
  return { type: 'event.changed' }
}
