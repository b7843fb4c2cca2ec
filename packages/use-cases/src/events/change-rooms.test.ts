import { presences, tables } from '@stamtafel/db/schema'
import { addStage, createTestDatabase } from '@stamtafel/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { createVenue } from '../places/create-venue.ts'
import { enterPlace } from '../places/enter-place.ts'
import { startEditing } from '../testing/start-editing.ts'

const db = await createTestDatabase()
const scene = () => startEditing(db)

describe('a table', () => {
  test('gets another topic, and attendees see it', async () => {
    const world = await scene()
    const { change, tableId, told, deps, eventId } = world
    await change({ type: 'edit-table', tableId, number: 7, topic: 'Gardens', seats: 6 })
    expect(told().map(({ message }) => message)).toEqual([
      { type: 'event.changed' },
      { type: 'table.changed', tableId },
    ])
    const venue = await createVenue(deps).see(world.noor, { eventId })
    expect(venue.lounges[0]?.tables).toMatchObject([{ number: 7, topic: 'Gardens', seats: 6 }])
  })

  test('at which somebody sits keeps their seat, and stays', async () => {
    const world = await scene()
    const { change, tableId, loungeId, deps } = world
    await enterPlace(deps, world.noor, { kind: 'table', tableId, seat: 3 })
    const edit = { type: 'edit-table', tableId, number: 1, topic: null } as const
    expect((await change({ ...edit, seats: 3 })).tables).toMatchObject([{ seats: 3 }])
    const refused = { code: 'table.occupied' }
    await expect(change({ ...edit, seats: 2 })).rejects.toMatchObject(refused)
    await expect(change({ type: 'remove-table', tableId })).rejects.toMatchObject(refused)
    await expect(change({ type: 'remove-lounge', loungeId })).rejects.toMatchObject(refused)
  })

  test('is taken away, or somebody sits down there, but not both', async () => {
    const world = await scene()
    const { change, tableId, deps } = world
    const [gone] = await Promise.allSettled([
      change({ type: 'remove-table', tableId }),
      enterPlace(deps, world.noor, { kind: 'table', tableId }),
    ])
    const sitting = await db.select().from(presences).where(eq(presences.tableId, tableId))
    const left = await db.select().from(tables).where(eq(tables.id, tableId))
    expect(left).toHaveLength(gone.status === 'fulfilled' ? 0 : 1)
    expect(sitting).toHaveLength(gone.status === 'fulfilled' ? 0 : 1)
  })

  test('does not get the number of another', async () => {
    const { change, loungeId, tableId } = await scene()
    await change({ type: 'add-tables', loungeId, count: 1, seats: 8 })
    const edit = { type: 'edit-table', tableId, number: 2, topic: null, seats: 4 } as const
    await expect(change(edit)).rejects.toMatchObject({ code: 'table.number-taken' })
  })
})

test('stages and lounges come, are renamed and go', async () => {
  const { change } = await scene()
  const withStage = await change({ type: 'add-stage', name: 'Attic' })
  const stageId = withStage.stages[0]?.id ?? ''
  await change({ type: 'rename-stage', stageId, name: 'Cellar' })
  const both = await change({ type: 'add-lounge', name: 'Library' })
  expect(both).toMatchObject({
    stages: [{ name: 'Cellar' }],
    lounges: [{ name: 'Library' }, { name: 'Lounge' }],
  })
  const loungeId = both.lounges.find(({ name }) => name === 'Lounge')?.id ?? ''
  await change({ type: 'remove-stage', stageId })
  const less = await change({ type: 'remove-lounge', loungeId })
  expect(less).toMatchObject({ stages: [], lounges: [{ name: 'Library' }], tables: [] })
})

test('a stage at which somebody is stays', async () => {
  const world = await scene()
  const { stageId } = await addStage(db, { eventId: world.eventId, startsAt: world.inMinutes(0) })
  await enterPlace(world.deps, world.noor, { kind: 'stage', stageId })
  await expect(world.change({ type: 'remove-stage', stageId })).rejects.toMatchObject({
    code: 'stage.occupied',
  })
})
