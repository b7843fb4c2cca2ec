import type { Deps } from '../deps.ts'
import { announce, listSaid } from './announce.ts'

export type Announcements = ReturnType<typeof createAnnouncements>

/** What hosts say to everybody at an event, or to some. */
export function createAnnouncements(deps: Pick<Deps, 'db' | 'live' | 'now'>) {
  return {
    announce: announce.bind(undefined, deps),
    list: listSaid.bind(undefined, deps),
  }
}
