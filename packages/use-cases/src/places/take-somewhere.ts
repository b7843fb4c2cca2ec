import { listBlockedWith, listMetBy, listTablesWithSitters } from '@stamtafel/db'
import { chooseTable, DomainError, doorsAt, type AttendeeActor, type Place } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import type { AccessDeps, MediaAccess } from '../media/media-access.ts'
import type { DoorDeps } from './enter-place.ts'
import { findEventTimes } from './event-times.ts'
import { goToPlace } from './go-to-place.ts'
import { requireOwnEvent } from './own-event.ts'
import { byTable, isOwnTable, seatsLeftFor, type TableRows, type Viewer } from './tables-in-sight.ts'

export type TakenSomewhere =
  | { readonly kind: 'seated'; readonly place: Place; readonly media: MediaAccess | null }
  | { readonly kind: 'nobody' }

/** What the door says when the seat went to somebody else between the look and the knock. */
const GONE: ReadonlySet<DomainError['code']> = new Set(['table.full', 'seat.taken', 'table.not-found'])

/** Through the door to a table with company, in whichever lounge; nobody is moved where there is none. */
export async function takeSomewhere(
  deps: DoorDeps & AccessDeps & Pick<Deps, 'db'>,
  actor: AttendeeActor,
  { tabId }: { readonly tabId: string },
): Promise<TakenSomewhere> {
  const { eventId } = actor
  requireOwnEvent(actor, eventId)
  if (doorsAt(await findEventTimes(deps.db, eventId), deps.now()) !== 'open') {
    throw new DomainError('place.closed', `somewhere for ${actor.attendeeId}`)
  }
  const hasMet = new Set(await listMetBy(deps.db, actor.personId))
  const passed = new Set<string>()
  for (;;) {
    const table = chooseTable(await lookRound(deps, actor, passed), hasMet)
    if (!table) return { kind: 'nobody' }
    try {
      const to = { kind: 'table', tableId: table.tableId } as const
      return { kind: 'seated', ...(await goToPlace(deps, actor, { tabId, to })) }
    } catch (error) {
      if (!(error instanceof DomainError) || !GONE.has(error.code)) throw error
      passed.add(table.tableId)
    }
  }
}

/** The tables at which one does not sit already, without those that were full a moment ago. */
async function lookRound(
  { db }: Pick<Deps, 'db'>,
  { eventId, attendeeId, personId }: AttendeeActor,
  passed: ReadonlySet<string>,
) {
  const rows = await listTablesWithSitters(db, eventId)
  const viewer: Viewer = { youId: attendeeId, keptFrom: await listBlockedWith(db, personId) }
  return byTable(rows)
    .filter((table) => !isOwnTable(table, viewer) && !passed.has(table[0].id))
    .map((table) => ({
      tableId: table[0].id,
      seatsLeft: seatsLeftFor(table, viewer),
      company: companyAt(table),
    }))
}

function companyAt(rows: TableRows) {
  return rows.flatMap(({ personId, state }) =>
    personId !== null && state === 'connected' ? [{ personId }] : [],
  )
}
