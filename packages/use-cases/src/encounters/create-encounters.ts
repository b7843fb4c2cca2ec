import type { Deps } from '../deps.ts'
import { listPeopleMet } from './list-people-met.ts'

export type Encounters = ReturnType<typeof createEncounters>

/** The memory of who has met whom. */
export function createEncounters(deps: Pick<Deps, 'db'>) {
  return { listPeopleMet: listPeopleMet.bind(undefined, deps) }
}
