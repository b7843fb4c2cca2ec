import { attendees, entries, presences, streamLeases, tables } from '@stamtafel/db/schema'
import { createGathering, createTestDatabase } from '@stamtafel/testing'
import { and, eq, isNotNull } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { enterPlace } from './enter-place.ts'

const db = await createTestDatabase()

describe('sitting down', () => {
  test('gives a seat and the media room of the table', async () => {
    const { deps, actors, tableId } = await createGathering(db, { people: 2 })
    const [noor, sam] = await Promise.all(
      actors.map((actor) => enterPlace(deps, actor, { kind: 'table', tableId })),
    )
    expect(noor?.mediaRoom).toBe(sam?.mediaRoom)
    expect([noor, sam].map((it) => it?.place)).toEqual(
      expect.arrayContaining([
        { kind: 'table', tableId, seat: 1 },
        { kind: 'table', tableId, seat: 2 },
      ]),
    )
  })

  test('of fifty who want the last seat at once, one gets it', async () => {
    const { deps, actors, tableId, eventId } = await createGathering(db, { people: 51, seats: 2 })
    const [first, ...fifty] = actors
    if (!first) throw new Error('Nobody is here')
    await enterPlace(deps, first, { kind: 'table', tableId })
    const tries = await Promise.allSettled(
      fifty.map((actor) => enterPlace(deps, actor, { kind: 'table', tableId })),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const codes = tries.flatMap((it) => (it.status === 'rejected' ? [it.reason.code] : []))
    expect(new Set(codes)).toEqual(new Set(['table.full']))
    const seated = await db.$count(presences, and(eq(presences.eventId, eventId), isNotNull(presences.seat)))
    expect(seated).toBe(2)
  })

  test('somewhere else frees the seat, and the last to leave closes the media room', async () => {
    const { deps, actors, tableId } = await createGathering(db, { people: 1 })
    const [noor] = actors
    if (!noor) throw new Error('Nobody is here')
    await enterPlace(deps, noor, { kind: 'table', tableId })
    await enterPlace(deps, noor, { kind: 'foyer' })
    const [table] = await db.select().from(tables).where(eq(tables.id, tableId))
    expect(table?.mediaRoom).toBeNull()
  })

  test('again after everybody has left is in another media room', async () => {
    const { deps, actors, tableId } = await createGathering(db, { people: 1 })
    const [noor] = actors
    if (!noor) throw new Error('Nobody is here')
    const before = await enterPlace(deps, noor, { kind: 'table', tableId })
    await enterPlace(deps, noor, { kind: 'foyer' })
    const after = await enterPlace(deps, noor, { kind: 'table', tableId })
    expect(after.mediaRoom).not.toBe(before.mediaRoom)
  })

  test('is told to the event with its revision, and to the own tabs', async () => {
    const { deps, actors, tableId, eventId } = await createGathering(db, { people: 1 })
    const [noor] = actors
    if (!noor) throw new Error('Nobody is here')
    await enterPlace(deps, noor, { kind: 'table', tableId })
    expect(deps.live.published).toEqual([
      { eventId, revision: 1, to: 'event', message: { type: 'table.changed', tableId } },
      { eventId, revision: 1, to: { attendeeIds: [noor.attendeeId] }, message: { type: 'place.changed' } },
    ])
  })

  test('twice at the same table changes and tells nothing', async () => {
    const { deps, actors, tableId } = await createGathering(db, { people: 1 })
    const [noor] = actors
    if (!noor) throw new Error('Nobody is here')
    const first = await enterPlace(deps, noor, { kind: 'table', tableId })
    const told = deps.live.published.length
    const second = await enterPlace(deps, noor, { kind: 'table', tableId })
    expect(second.place).toEqual(first.place)
    expect(deps.live.published).toHaveLength(told)
  })

  test('at a table of another event reads as if there were none', async () => {
    const { deps, actors } = await createGathering(db, { people: 1 })
    const { tableId } = await createGathering(db, { people: 1 })
    const [noor] = actors
    if (!noor) throw new Error('Nobody is here')
    const sit = enterPlace(deps, noor, { kind: 'table', tableId })
    await expect(sit).rejects.toMatchObject({ code: 'table.not-found' })
  })
})

describe('a person at two events', () => {
  test('leaves the seat of the first when they sit down at the second, and both are told', async () => {
    const { first, second, noorThere, noorHere, deps } = await twoEvents()
    await enterPlace(deps, noorThere, { kind: 'table', tableId: first.tableId })
    const told = deps.live.published.length
    await enterPlace(deps, noorHere, { kind: 'table', tableId: second.tableId })
    const messages = deps.live.published.slice(told)
    expect(messages).toContainEqual({
      eventId: first.eventId,
      revision: 2,
      to: 'event',
      message: { type: 'table.changed', tableId: first.tableId },
    })
    expect(messages).toContainEqual({
      eventId: first.eventId,
      revision: 2,
      to: { attendeeIds: [noorThere.attendeeId] },
      message: { type: 'place.changed' },
    })
  })

  test('is put out of the media room of the first at once', async () => {
    const { first, second, noorThere, noorHere, deps } = await twoEvents()
    const { mediaRoom } = await enterPlace(deps, noorThere, { kind: 'table', tableId: first.tableId })
    await deps.media.ensureRoom(mediaRoom ?? '', { emptyTimeoutSeconds: 60, departureTimeoutSeconds: 20 })
    deps.media.join(mediaRoom ?? '', noorThere.attendeeId)
    await enterPlace(deps, noorHere, { kind: 'table', tableId: second.tableId })
    expect(await deps.media.listParticipants(mediaRoom ?? '')).toEqual([])
  })

  test('who is *here* in a speed date of the first takes a breather there', async () => {
    const { first, second, noorThere, noorHere, deps } = await twoEvents()
    await first.comeHere([noorThere])
    await enterPlace(deps, noorHere, { kind: 'table', tableId: second.tableId })
    const [entry] = await db.select().from(entries).where(eq(entries.attendeeId, noorThere.attendeeId))
    expect(entry?.state).toBe('paused')
  })
})

test('whoever was gone and sits down without an open page is away, so that the seat is freed in time', async () => {
  const { deps, actors, tableId } = await createGathering(db, { people: 1 })
  const [noor] = actors
  if (!noor) throw new Error('Nobody is here')
  await db.delete(streamLeases).where(eq(streamLeases.personId, noor.personId))
  await db.update(presences).set({ state: 'gone' }).where(eq(presences.personId, noor.personId))
  await enterPlace(deps, noor, { kind: 'table', tableId })
  const [row] = await db.select().from(presences).where(eq(presences.personId, noor.personId))
  expect(row).toMatchObject({ state: 'away', awaySince: deps.now() })
})

test('two people who swap tables over and over never wait for each other for ever', async () => {
  const { deps, actors, tableId, eventId, loungeId } = await createGathering(db, { people: 4 })
  const otherId = crypto.randomUUID()
  await db.insert(tables).values({ id: otherId, eventId, loungeId, number: 2, seats: 4 })
  const walks = actors.flatMap((actor, index) =>
    [tableId, otherId, tableId, otherId].map((id, step) => ({
      actor,
      to: (index + step) % 2 ? id : otherId,
    })),
  )
  const done = await Promise.allSettled(
    walks.map(({ actor, to }) => enterPlace(deps, actor, { kind: 'table', tableId: to })),
  )
  expect(done.filter(({ status }) => status === 'rejected')).toEqual([])
})

/** One person who attends two events of an organisation. */
async function twoEvents() {
  const first = await createGathering(db, { people: 1 })
  const [noorThere] = first.actors
  if (!noorThere) throw new Error('Nobody is here')
  const second = await first.alongside()
  const noorHere = { ...noorThere, eventId: second.eventId, attendeeId: crypto.randomUUID() }
  const { attendeeId, personId, eventId } = noorHere
  await db.insert(attendees).values({ id: attendeeId, personId, eventId, name: 'Person 1' })
  return { first, second, noorThere, noorHere, deps: first.deps }
}
