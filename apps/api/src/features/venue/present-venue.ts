import type { VenueView } from '@stamtafel/contracts'
import type { VenueFacts } from '@stamtafel/use-cases'
import { presentInstants } from '../../present-instants.ts'

/** What every venue of this installation has in common. */
export interface VenueSettings {
  readonly iceServers: VenueView['iceServers']
}

/** A venue as it travels. */
export function presentVenue(facts: VenueFacts, { iceServers }: VenueSettings): VenueView {
  return { ...presentInstants(facts), iceServers }
}
