import { presences, processLeases, tables } from '@stamtafel/db/schema'
import type { AttendeeActor } from '@stamtafel/domain'
import { createGathering, createTestDatabase } from '@stamtafel/testing'
import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { enterPlace } from '../places/enter-place.ts'
import { holdUp, untilWaiting } from '../testing/hold-up.ts'
import { createPresence } from './create-presence.ts'

const db = await createTestDatabase()

describe('a live stream', () => {
  test('that is the first of a person holds their media', async () => {
    const { presence, noor, processId } = await start()
    const opened = await presence.openStream({ actor: noor, tabId: 'tab-one-of-noor', processId })
    expect(opened.isMediaTab).toBe(true)
  })

  test('of a second tab does not take the media away from the first', async () => {
    const { presence, noor, processId } = await start()
    await presence.openStream({ actor: noor, tabId: 'tab-one-of-noor', processId })
    const second = await presence.openStream({ actor: noor, tabId: 'tab-two-of-noor', processId })
    expect(second.isMediaTab).toBe(false)
  })

  test('of a second tab holds the media after *Use here*', async () => {
    const { presence, noor, processId, deps } = await start()
    await presence.openStream({ actor: noor, tabId: 'tab-one-of-noor', processId })
    await presence.openStream({ actor: noor, tabId: 'tab-two-of-noor', processId })
    await presence.takeMediaTab(noor, { tabId: 'tab-two-of-noor' })
    const [row] = await rowOf(noor)
    expect(row?.mediaTabId).toBe('tab-two-of-noor')
    expect(deps.live.published.at(-1)?.message).toEqual({ type: 'media-tab.taken', tabId: 'tab-two-of-noor' })
  })

  test('that was never opened cannot take the media', async () => {
    const { presence, noor, processId } = await start()
    await presence.openStream({ actor: noor, tabId: 'tab-one-of-noor', processId })
    const take = presence.takeMediaTab(noor, { tabId: 'tab-of-nobody' })
    await expect(take).rejects.toMatchObject({ code: 'media.elsewhere' })
  })

  test('that closes as the last leaves the person away, with their seat held', async () => {
    const { presence, noor, tableId, processId, deps } = await start()
    const { streamId } = await presence.openStream({ actor: noor, tabId: 'tab-one-of-noor', processId })
    await enterPlace(deps, noor, { kind: 'table', tableId })
    await presence.closeStream({ streamId })
    const [row] = await rowOf(noor)
    expect(row).toMatchObject({ state: 'away', tableId, seat: 1 })
  })

  test('that opens again within the hold time finds the same seat', async () => {
    const { presence, noor, tableId, processId, deps } = await start()
    const { streamId } = await presence.openStream({ actor: noor, tabId: 'tab-one-of-noor', processId })
    await enterPlace(deps, noor, { kind: 'table', tableId })
    await presence.closeStream({ streamId })
    await presence.openStream({ actor: noor, tabId: 'tab-after-reload', processId })
    const [row] = await rowOf(noor)
    expect(row).toMatchObject({ state: 'connected', tableId, seat: 1, mediaTabId: 'tab-after-reload' })
  })

  test('closes once, however often it is closed', async () => {
    const { presence, noor, processId } = await start()
    const { streamId } = await presence.openStream({ actor: noor, tabId: 'tab-one-of-noor', processId })
    await presence.closeStream({ streamId })
    await expect(presence.closeStream({ streamId })).resolves.toBeUndefined()
  })
})

describe('the sweep', () => {
  test('frees a seat that was held for a minute, and its media room', async () => {
    const { presence, noor, tableId, processId, deps } = await start()
    const { streamId } = await presence.openStream({ actor: noor, tabId: 'tab-one-of-noor', processId })
    await enterPlace(deps, noor, { kind: 'table', tableId })
    await presence.closeStream({ streamId })
    await makeAwaySince(noor, 61)
    await presence.sweep()
    const [row] = await rowOf(noor)
    const [table] = await db.select().from(tables).where(eq(tables.id, tableId))
    expect(row).toMatchObject({ state: 'gone', kind: 'foyer', tableId: null })
    expect(table?.mediaRoom).toBeNull()
  })

  test('leaves a seat alone that is held for less', async () => {
    const { presence, noor, tableId, processId, deps } = await start()
    const { streamId } = await presence.openStream({ actor: noor, tabId: 'tab-one-of-noor', processId })
    await enterPlace(deps, noor, { kind: 'table', tableId })
    await presence.closeStream({ streamId })
    await makeAwaySince(noor, 50)
    await presence.sweep()
    const [row] = await rowOf(noor)
    expect(row).toMatchObject({ state: 'away', tableId })
  })

  test('leaves whoever is back at the last moment where they are', async () => {
    const { presence, noor, eventId, tableId, processId, deps } = await start()
    const opening = { actor: noor, tabId: 'tab-one-of-noor', processId }
    const { streamId } = await presence.openStream(opening)
    await enterPlace(deps, noor, { kind: 'table', tableId })
    await presence.closeStream({ streamId })
    await makeAwaySince(noor, 61)
    const letGo = await holdUp(db, { eventId })
    const coming = presence.openStream(opening)
    await untilWaiting(db, 1, coming)
    const sweeping = presence.sweep()
    await untilWaiting(db, 2, sweeping)
    await letGo()
    await Promise.all([coming, sweeping])
    expect((await rowOf(noor))[0]).toMatchObject({ state: 'connected', tableId })
  })

  test('frees nothing while no api serves, nor before people had the time to come back to one', async () => {
    const { presence, noor, tableId, deps } = await start()
    await enterPlace(deps, noor, { kind: 'table', tableId })
    await db
      .update(presences)
      .set({ state: 'away', awaySince: sql`now() - interval '70 seconds'` })
      .where(eq(presences.personId, noor.personId))
    await db.update(processLeases).set({ renewedAt: sql`now() - interval '7 seconds'` })
    await presence.sweep()
    expect((await rowOf(noor))[0]).toMatchObject({ tableId })
    await presence.renewLease({ processId: crypto.randomUUID() })
    await presence.sweep()
    expect((await rowOf(noor))[0]).toMatchObject({ tableId })
  })

  test('notices people whose process has died', async () => {
    const { presence, noor, processId } = await start()
    await presence.openStream({ actor: noor, tabId: 'tab-one-of-noor', processId })
    await db
      .update(processLeases)
      .set({ renewedAt: sql`now() - interval '7 seconds'` })
      .where(eq(processLeases.processId, processId))
    await presence.sweep()
    const [row] = await rowOf(noor)
    expect(row).toMatchObject({ state: 'away' })
  })
})

test('a lease that was renewed too late says that its streams are lost', async () => {
  const { presence, processId } = await start()
  await db.delete(processLeases).where(eq(processLeases.processId, processId))
  expect(await presence.renewLease({ processId })).toEqual({ hasLapsed: true })
  expect(await presence.renewLease({ processId })).toEqual({ hasLapsed: false })
})

async function start() {
  const gathering = await createGathering(db, { people: 0 })
  const { deps, eventId, organisationId } = gathering
  const [noor] = await gathering.addPeople(1)
  if (!noor) throw new Error('Nobody is here')
  await db.delete(presences).where(eq(presences.personId, noor.personId))
  await db.execute(sql`delete from stream_leases where person_id = ${noor.personId}`)
  const presence = createPresence(deps)
  const processId = crypto.randomUUID()
  await presence.renewLease({ processId })
  return { ...gathering, deps, eventId, organisationId, noor, presence, processId }
}

function rowOf({ personId }: AttendeeActor) {
  return db.select().from(presences).where(eq(presences.personId, personId))
}

async function makeAwaySince({ personId }: AttendeeActor, seconds: number): Promise<void> {
  await db
    .update(presences)
    .set({ awaySince: sql`now() - make_interval(secs => ${seconds})` })
    .where(eq(presences.personId, personId))
}
