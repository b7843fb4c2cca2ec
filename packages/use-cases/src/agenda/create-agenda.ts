import type { Deps } from '../deps.ts'
import { listForCalendar } from './list-for-calendar.ts'
import { seeAgenda } from './see-agenda.ts'
import { starSession } from './star-session.ts'

export type Agenda = ReturnType<typeof createAgenda>

/** What is when at an event, and what an attendee has marked of it for themself. */
export function createAgenda(deps: Pick<Deps, 'db' | 'publicUrl'>) {
  return {
    see: seeAgenda.bind(undefined, deps),
    listForCalendar: listForCalendar.bind(undefined, deps),
    star: starSession.bind(undefined, deps),
  }
}
