import type { Deps } from '../deps.ts'
import { seeAgenda } from './see-agenda.ts'
import { starSession } from './star-session.ts'

export type Agenda = ReturnType<typeof createAgenda>

/** What is when at an event, and what an attendee has marked of it for themself. */
export function createAgenda(deps: Pick<Deps, 'db'>) {
  return {
    see: seeAgenda.bind(undefined, deps),
    star: starSession.bind(undefined, deps),
  }
}
