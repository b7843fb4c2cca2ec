import { blocks, encounters, events, lounges, presences, tables } from '@stamtafel/db/schema'
import type { AttendeeActor } from '@stamtafel/domain'
import { createGathering, createTestDatabase, tabOf, type Gathering } from '@stamtafel/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { countStatements } from '../testing/count-statements.ts'
import { enterPlace } from './enter-place.ts'
import { takeSomewhere } from './take-somewhere.ts'

const db = await createTestDatabase()

interface Floor extends Gathering {
  /** The first table in the lounge of the gathering, then one in each of two others. */
  readonly tableIds: readonly [string, string, string]
  readonly sit: (who: AttendeeActor | undefined, tableId: string) => Promise<unknown>
  readonly take: (who: AttendeeActor | undefined) => ReturnType<typeof takeSomewhere>
}

async function openFloor({ people, seats = 4 }: { people: number; seats?: number }): Promise<Floor> {
  const gathering = await createGathering(db, { people, seats })
  const { deps, eventId, tableId } = gathering
  const more = await db
    .insert(lounges)
    .values(['Library', 'Terrace'].map((name) => ({ eventId, name })))
    .returning()
  const added = await db
    .insert(tables)
    .values(more.map(({ id }) => ({ eventId, loungeId: id, number: 1, seats })))
    .returning()
  const [second, third] = added.map(({ id }) => id)
  if (second === undefined || third === undefined) throw new Error('Tables were not added')
  return {
    ...gathering,
    tableIds: [tableId, second, third],
    sit: (who, at) => enterPlace(deps, there(who), { kind: 'table', tableId: at }),
    take: (who) => takeSomewhere(deps, there(who), { tabId: tabOf(there(who).attendeeId) }),
  }
}

function there(who: AttendeeActor | undefined): AttendeeActor {
  if (!who) throw new Error('Nobody is here')
  return who
}

async function remember({ organisationId, deps }: Gathering, a: AttendeeActor, b: AttendeeActor) {
  const [onePersonId, otherPersonId] = [a.personId, b.personId].toSorted()
  if (onePersonId === undefined || otherPersonId === undefined) throw new Error('Two people met')
  await db
    .insert(encounters)
    .values({ organisationId, onePersonId, otherPersonId, metAt: deps.now(), seconds: 300 })
}

describe('taking somebody somewhere', () => {
  test('seats them beside who sits alone, in whichever lounge, with the media room of the table', async () => {
    const { actors, tableIds, sit, take } = await openFloor({ people: 2 })
    const [noor, sam] = actors
    await sit(noor, tableIds[1])
    expect(await take(sam)).toMatchObject({
      kind: 'seated',
      place: { kind: 'table', tableId: tableIds[1], seat: 2 },
      media: { key: expect.any(String) },
    })
  })

  test('prefers those whom they have not met', async () => {
    const floor = await openFloor({ people: 4 })
    const { actors, tableIds, sit, take } = floor
    const [noor, sam, ada, ben] = actors
    if (!noor || !sam || !ada || !ben) throw new Error('Nobody is here')
    await sit(noor, tableIds[0])
    for (const who of [sam, ada]) await sit(who, tableIds[2])
    await remember(floor, ben, noor)
    expect(await take(ben)).toMatchObject({ place: { tableId: tableIds[2] } })
  })

  test('takes those whom they know where there is nobody else', async () => {
    const floor = await openFloor({ people: 2 })
    const [noor, sam] = floor.actors
    if (!noor || !sam) throw new Error('Nobody is here')
    await floor.sit(noor, floor.tableIds[0])
    await remember(floor, sam, noor)
    expect(await floor.take(sam)).toMatchObject({ place: { tableId: floor.tableIds[0] } })
  })

  test('brings whoever sits alone to another table, and never to the own one', async () => {
    const { actors, tableIds, sit, take } = await openFloor({ people: 2 })
    const [noor, sam] = actors
    await sit(noor, tableIds[0])
    expect(await take(noor)).toEqual({ kind: 'nobody' })
    await sit(sam, tableIds[1])
    expect(await take(noor)).toMatchObject({ place: { tableId: tableIds[1] } })
  })

  test('moves nobody where there is no company: an empty table, a crowd, or a seat that is only held', async () => {
    const { actors, tableIds, sit, take } = await openFloor({ people: 6, seats: 8 })
    const [away, noor, ...crowd] = actors
    if (!noor || !away) throw new Error('Nobody is here')
    for (const who of crowd) await sit(who, tableIds[0])
    await sit(away, tableIds[1])
    await db
      .update(presences)
      .set({ state: 'away', awaySince: new Date() })
      .where(eq(presences.personId, away.personId))
    expect(await take(noor)).toEqual({ kind: 'nobody' })
    const [presence] = await db.select().from(presences).where(eq(presences.personId, noor.personId))
    expect(presence?.kind).toBe('foyer')
  })

  test('is refused while the doors are closed', async () => {
    const { actors, eventId, deps, take } = await openFloor({ people: 1 })
    const startsAt = new Date(deps.now().getTime() + 7_200_000)
    const endsAt = new Date(startsAt.getTime() + 3_600_000)
    await db.update(events).set({ startsAt, endsAt }).where(eq(events.id, eventId))
    await expect(take(actors[0])).rejects.toMatchObject({ code: 'place.closed' })
  })
})

test('of many who are taken somewhere at once each gets a seat of their own, or hears that there is none', async () => {
  const { actors, tableIds, sit, take } = await openFloor({ people: 12, seats: 3 })
  const [noor, sam, ...ten] = actors
  await sit(noor, tableIds[0])
  await sit(sam, tableIds[1])
  const taken = await Promise.all(ten.map((who) => take(who)))
  const seats = taken.flatMap((one) =>
    one.kind === 'seated' && one.place.kind === 'table' ? [`${one.place.tableId} ${one.place.seat}`] : [],
  )
  expect(seats).toHaveLength(4)
  expect(new Set(seats).size).toBe(4)
})

test('a block reads like a full table: the same answer, by as many questions to the database', async () => {
  const floor = await openFloor({ people: 3, seats: 2 })
  const [noor, sam, ada] = floor.actors
  if (!noor || !sam || !ada) throw new Error('Nobody is here')
  const { organisationId, tableIds, sit, take } = floor
  const ask = async () => expect(await take(sam)).toEqual({ kind: 'nobody' })
  for (const who of [noor, ada]) await sit(who, tableIds[0])
  const full = await countStatements(db, ask)
  await enterPlace(floor.deps, ada, { kind: 'foyer' })
  for (const [by, other] of [
    [noor, sam],
    [sam, noor],
  ] as const) {
    const block = { organisationId, byPersonId: by.personId, otherPersonId: other.personId }
    const [said] = await db.insert(blocks).values(block).returning()
    expect(await countStatements(db, ask)).toBe(full)
    if (said) await db.delete(blocks).where(eq(blocks.id, said.id))
  }
})
