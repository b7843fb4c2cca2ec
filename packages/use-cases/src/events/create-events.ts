import type { Deps } from '../deps.ts'
import { changeEvent } from './change-event.ts'
import { createEvent } from './create-event.ts'
import { listEvents } from './list-events.ts'
import { publishEvent } from './publish-event.ts'
import { seeEvent } from './see-event.ts'
import { seePublicEvent } from './see-public-event.ts'

export type Events = ReturnType<typeof createEvents>

/** Events, for their organisers and for whoever has the link. */
export function createEvents(
  deps: Pick<Deps, 'db' | 'jobs' | 'live' | 'now' | 'secrets' | 'publicUrl' | 'log'>,
) {
  return {
    list: listEvents.bind(undefined, deps),
    create: createEvent.bind(undefined, deps),
    see: seeEvent.bind(undefined, deps),
    change: changeEvent.bind(undefined, deps),
    publish: publishEvent.bind(undefined, deps),
    seePublic: seePublicEvent.bind(undefined, deps),
  }
}
