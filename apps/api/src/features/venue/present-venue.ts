import type { VenueView } from '@stamtafel/contracts'
import type { VenueFacts } from '@stamtafel/use-cases'
import { presentInstants } from '../../present-instants.ts'

/** What every venue of this installation has in common. */
export interface VenueSettings {
  readonly iceServers: VenueView['iceServers']
  /** Only where the installation is the demo. */
  readonly demo?: NonNullable<VenueView['demo']>
}

/** A venue as it travels. */
export function presentVenue(facts: VenueFacts, settings: VenueSettings): VenueView {
  return { ...presentInstants(facts), ...settings }
}
