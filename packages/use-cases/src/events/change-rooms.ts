import {
  insertLounge,
  insertStage,
  insertTables,
  isStageLive,
  listSeatsTaken,
  listTableIdsOf,
  lockStageToRemove,
  lockTables,
  removeLounge,
  removeStage,
  removeTable,
  renameLounge,
  renameStage,
  writeTable,
  type Transaction,
} from '@stamtafel/db'
import { DomainError, seatsAll, type ChangeOf, type EventChange } from '@stamtafel/domain'
import { NOTHING_ELSE, type Changed, type Editing } from './changed.ts'

/** Has whoever comes to a table or stage in question wait, and says who is there. */
export async function lockRooms(
  tx: Transaction,
  { eventId, change }: { readonly eventId: string; readonly change: EventChange },
): Promise<Pick<Editing, 'atStage' | 'taken' | 'tableIds'>> {
  const locked = await lockTables(tx, await tablesIn(tx, change))
  const tableIds = locked.filter((table) => table.eventId === eventId).map(({ id }) => id)
  const taken = await listSeatsTaken(tx, tableIds)
  const isStageGoing = change.type === 'remove-stage'
  const atStage = isStageGoing ? await lockStageToRemove(tx, { eventId, id: change.stageId }) : undefined
  return { tableIds, taken, atStage }
}

async function tablesIn(tx: Transaction, change: EventChange): Promise<readonly string[]> {
  if (change.type === 'edit-table' || change.type === 'remove-table') return [change.tableId]
  return change.type === 'remove-lounge' ? listTableIdsOf(tx, change.loungeId) : []
}

const STAGES = ['add-stage', 'rename-stage', 'remove-stage'] as const
const LOUNGES = ['add-lounge', 'rename-lounge', 'remove-lounge', 'add-tables'] as const
const TABLES = ['edit-table', 'remove-table'] as const

type StageChange = ChangeOf<(typeof STAGES)[number]>
type LoungeChange = ChangeOf<(typeof LOUNGES)[number]>
type TableChange = ChangeOf<(typeof TABLES)[number]>
type RoomChange = StageChange | LoungeChange | TableChange

/** Says whether a change is one of stages, lounges or tables. */
export function isRoomChange(change: EventChange): change is RoomChange {
  return isOne(change, STAGES) || isOne(change, LOUNGES) || isOne(change, TABLES)
}

/** Changes stages, lounges and tables; what somebody is at is not taken from under them. */
export function changeRooms(editing: Editing, change: RoomChange): Promise<Changed> {
  if (isOne(change, STAGES)) return changeStage(editing, change)
  return isOne(change, LOUNGES) ? changeLounge(editing, change) : changeTable(editing, change)
}

function isOne<T extends EventChange['type']>(
  change: EventChange,
  types: readonly T[],
): change is ChangeOf<T> {
  return types.some((type) => type === change.type)
}

async function changeStage(editing: Editing, change: StageChange): Promise<Changed> {
  const { tx, event } = editing
  if (change.type === 'remove-stage') return dropStage(editing, change)
  if (change.type === 'add-stage') {
    await insertStage(tx, { eventId: event.id, name: change.name })
    return NOTHING_ELSE
  }
  const { stageId, name } = change
  if (!(await renameStage(tx, { eventId: event.id, id: stageId, name }))) throw noStage(stageId)
  return { ...NOTHING_ELSE, told: [{ type: 'stage.changed', stageId }] }
}

async function changeLounge({ tx, event, taken }: Editing, change: LoungeChange): Promise<Changed> {
  const eventId = event.id
  if (change.type === 'add-lounge') {
    await insertLounge(tx, { eventId, name: change.name })
    return NOTHING_ELSE
  }
  const { loungeId, ...rest } = change
  const id = loungeId
  if (rest.type === 'remove-lounge' && taken.length > 0) {
    throw new DomainError('table.occupied', `People sit in lounge ${id}`)
  }
  const isThere =
    rest.type === 'remove-lounge'
      ? await removeLounge(tx, { eventId, id })
      : rest.type === 'rename-lounge'
        ? await renameLounge(tx, { eventId, id, name: rest.name })
        : await insertTables(tx, { eventId, loungeId, count: rest.count, seats: rest.seats })
  if (!isThere) throw new DomainError('lounge.not-found', `No lounge ${id} at this event`)
  return NOTHING_ELSE
}

async function dropStage({ tx, atStage }: Editing, { stageId }: ChangeOf<'remove-stage'>): Promise<Changed> {
  if (atStage === undefined) throw noStage(stageId)
  // Those who watch are there; a session may be live before the first of them has come.
  if (atStage > 0 || (await isStageLive(tx, stageId))) {
    throw new DomainError('stage.occupied', `${atStage} people at stage ${stageId}`)
  }
  await removeStage(tx, stageId)
  return NOTHING_ELSE
}

async function changeTable({ tx, tableIds, taken }: Editing, change: TableChange): Promise<Changed> {
  const { tableId } = change
  if (!tableIds.includes(tableId))
    throw new DomainError('table.not-found', `No table ${tableId} at this event`)
  const seats = change.type === 'edit-table' ? change.seats : 0
  if (!seatsAll(seats, taken)) throw new DomainError('table.occupied', `People sit at table ${tableId}`)
  if (change.type === 'edit-table') {
    const { number, topic } = change
    await writeTable(tx, { id: tableId, number, topic, seats })
  } else {
    await removeTable(tx, tableId)
  }
  return { ...NOTHING_ELSE, told: [{ type: 'table.changed', tableId }] }
}

function noStage(stageId: string): DomainError {
  return new DomainError('stage.not-found', `No stage ${stageId} at this event`)
}
