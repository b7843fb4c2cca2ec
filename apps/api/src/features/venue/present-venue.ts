import type { VenueView } from '@stamtafel/contracts'
import type { VenueFacts } from '@stamtafel/use-cases'
import { presentInstants } from '../../present-instants.ts'

/** What every venue of this installation has in common. */
export interface VenueSettings {
  readonly iceServers: VenueView['iceServers']
  readonly noticeVersion: string
}

/** A venue as it travels. */
export function presentVenue(facts: VenueFacts, { iceServers, noticeVersion }: VenueSettings): VenueView {
  const { event, ...rest } = presentInstants(facts)
  return { ...rest, event: { ...event, noticeVersion }, iceServers }
}
