import { blocks, pairingMembers, presences, reports } from '@stamtafel/db/schema'
import type { AttendeeActor, LiveEnvelope } from '@stamtafel/domain'
import { match } from '@stamtafel/matching'
import { createGathering, createTestDatabase } from '@stamtafel/testing'
import { eq, inArray } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { enterPlace } from '../places/enter-place.ts'
import { seeVenue } from '../places/see-venue.ts'
import { createSpeedDates, createSpeedDateTimer } from '../speed-dates/create-speed-dates.ts'
import { createPeople } from './create-people.ts'

const db = await createTestDatabase()
const timer = { kind: 'timer' } as const

type Scene = Awaited<ReturnType<typeof scene>>

type Where = 'talk' | 'table'
const ACTS = ['a block', 'a report', 'a report with a block'] as const
type Way = (typeof ACTS)[number] | 'the plain button'

/** Every way of leaving somebody, by Noor. */
const WAYS: Readonly<Record<Way, (evening: Scene, where: Where) => Promise<void>>> = {
  'the plain button': async ({ noor, deps, speedDates, speedDateId }, where) => {
    if (where === 'table') await enterPlace(deps, noor, { kind: 'foyer' })
    else await speedDates.setEntry(noor, { speedDateId, state: 'paused' })
  },
  'a block': ({ people, noor, sam }) => people.block(noor, about(sam)),
  'a report': ({ people, noor, sam }) =>
    people.report(noor, { ...about(sam), text: 'Shouted', isBlocked: false }),
  'a report with a block': ({ people, noor, sam }) =>
    people.report(noor, { ...about(sam), text: '', isBlocked: true }),
}

describe('at a table', () => {
  test.for(ACTS)('%s leaves it at once, and the other stays', async (way) => {
    const evening = await atTable()
    await WAYS[way](evening, 'table')
    expect(await placesOf(evening)).toEqual(['foyer', 'table'])
  })

  test.for(ACTS)('%s tells everybody what the plain button tells', async (way) => {
    expect(await toldBy(way, 'table')).toEqual(await toldBy('the plain button', 'table'))
  })

  test('a block moves nobody who sits elsewhere', async () => {
    const { deps, noor, sam, tableId, people, ...rest } = await scene()
    await enterPlace(deps, sam, { kind: 'table', tableId })
    const before = deps.live.published.length
    await people.block(noor, about(sam))
    expect(await placesOf({ ...rest, noor, sam })).toEqual(['foyer', 'table'])
    expect(deps.live.published.slice(before)).toEqual([])
  })
})

describe('in a talk', () => {
  test.for(ACTS)('%s ends it, and both wait', async (way) => {
    const evening = await inTalk()
    await WAYS[way](evening, 'talk')
    expect(await placesOf(evening)).toEqual(['speed-date', 'speed-date'])
  })

  test.for(ACTS)('%s is the same to the other as the plain button, to the letter', async (way) => {
    const [plain, act] = [await otherAfter('the plain button'), await otherAfter(way)]
    expect(act).toEqual(plain)
  })

  test.for(ACTS)('%s tells everybody what the plain button tells', async (way) => {
    expect(await toldBy(way, 'talk')).toEqual(await toldBy('the plain button', 'talk'))
  })

  test('a block before the bell calls the pairing off', async () => {
    const evening = await scene()
    const { deps, people, noor, sam, speedDates, speedDateId, tend } = evening
    await tend()
    for (const actor of [noor, sam]) await speedDates.setEntry(actor, { speedDateId, state: 'here' })
    deps.clock.pass(41)
    await tend()
    await people.block(noor, about(sam))
    await speedDates.setEntry(noor, { speedDateId, state: 'here' })
    deps.clock.pass(20)
    await tend()
    expect(await placesOf(evening)).toEqual(['speed-date', 'speed-date'])
    expect(await entered(evening)).toEqual([])
  })
})

describe('a block', () => {
  test('said twice, and at once by both, is one block of each, and no error', async () => {
    const evening = await atTable()
    const { people, noor, sam } = evening
    await Promise.all([
      people.block(noor, about(sam)),
      people.block(sam, about(noor)),
      people.block(noor, about(sam)),
    ])
    const ids = [noor.personId, sam.personId]
    expect(await db.$count(blocks, inArray(blocks.byPersonId, ids))).toBe(2)
  })

  test('closes the table of each to the other, as a full one, and opens it again when lifted', async () => {
    const { deps, noor, sam, tableId, people, eventId } = await atTable()
    await people.block(noor, about(sam))
    const sitDown = () => enterPlace(deps, noor, { kind: 'table', tableId })
    await expect(sitDown()).rejects.toMatchObject({ code: 'table.full' })
    const [block] = (await people.listBlocks(noor, { eventId })).blocks
    expect(block).toMatchObject({ name: 'Person 2' })
    await people.liftBlock(noor, { eventId, blockId: block?.id ?? '' })
    expect(await sitDown()).toMatchObject({ place: { kind: 'table' } })
    expect(await people.listBlocks(noor, { eventId })).toEqual({ blocks: [] })
  })

  test('keeps somebody out who sits down at that very moment', async () => {
    for (let attempt = 0; attempt < 10; attempt++) {
      const evening = await scene()
      const { deps, noor, sam, tableId, people } = evening
      await enterPlace(deps, noor, { kind: 'table', tableId })
      await Promise.allSettled([
        enterPlace(deps, sam, { kind: 'table', tableId }),
        people.block(noor, about(sam)),
      ])
      expect(await placesOf(evening)).not.toEqual(['table', 'table'])
    }
  })

  test('is listed for who said it only, and only they can lift it', async () => {
    const { noor, sam, people, eventId } = await scene()
    await people.block(noor, about(sam))
    const [block] = (await people.listBlocks(noor, { eventId })).blocks
    expect(await people.listBlocks(sam, { eventId })).toEqual({ blocks: [] })
    const lift = people.liftBlock(sam, { eventId, blockId: block?.id ?? '' })
    await expect(lift).rejects.toMatchObject({ code: 'block.not-found' })
  })

  test('holds at every event of the organisation', async () => {
    const { noor, sam, people, alongside, deps } = await scene()
    await people.block(noor, about(sam))
    const { eventId } = await alongside()
    expect(await people.listBlocks(noor, about(noor))).toMatchObject({ blocks: [{ name: 'Person 2' }] })
    expect(deps.live.published).toEqual([])
    expect(eventId).not.toBe(noor.eventId)
  })
})

describe('a report', () => {
  test('is kept with its words, and once, however often it is sent', async () => {
    const { noor, sam, people, eventId } = await scene()
    const said = { ...about(sam), text: 'Shouted', isBlocked: false }
    await people.report(noor, said)
    await people.report(noor, said)
    const kept = await db.select().from(reports).where(eq(reports.eventId, eventId))
    expect(kept).toMatchObject([
      { byAttendeeId: noor.attendeeId, aboutAttendeeId: sam.attendeeId, text: 'Shouted', handledAt: null },
    ])
    expect(await db.$count(blocks, eq(blocks.byPersonId, noor.personId))).toBe(0)
  })
})

test('nobody acts upon themselves, or upon somebody who is not at the event', async () => {
  const { noor, people } = await scene()
  const elsewhere = (await createGathering(db, { people: 1 })).actors[0]
  for (const attendeeId of [noor.attendeeId, elsewhere?.attendeeId ?? '', crypto.randomUUID()]) {
    const named = { eventId: noor.eventId, attendeeId }
    const code = 'person.not-found'
    await expect(people.block(noor, named)).rejects.toMatchObject({ code })
    await expect(people.report(noor, { ...named, text: '', isBlocked: true })).rejects.toMatchObject({ code })
  }
})

/** What the other sees of the venue, the speed date and the people met, after Noor has left in some way. */
async function otherAfter(way: Way): Promise<unknown> {
  const evening = await inTalk()
  const { deps, sam, eventId, speedDateId, speedDates, people } = evening
  await WAYS[way](evening, 'talk')
  const seen = [
    await seeVenue(deps, sam, { eventId }),
    await speedDates.see(sam, { speedDateId }),
    await people.listPeopleMet(sam, { eventId }),
    await people.listBlocks(sam, { eventId }),
  ]
  return withoutIds(evening, seen)
}

/** The frames of everybody at the event, from the moment of leaving. */
async function toldBy(way: Way, where: Where): Promise<unknown> {
  const evening = where === 'talk' ? await inTalk() : await atTable()
  const before = evening.deps.live.published.length
  await WAYS[way](evening, where)
  const told: readonly LiveEnvelope[] = evening.deps.live.published.slice(before)
  return withoutIds(evening, told)
}

/** Two evenings differ in their ids and instants only, and in when their rows were made, which no route answers. */
function withoutIds({ deps }: Scene, value: unknown): unknown {
  const seen = new Map<string, string>()
  const uuid = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g
  const now = deps.now().getTime()
  const text = JSON.stringify(value, (key, part) => (key === 'createdAt' ? undefined : part))
    .replaceAll(uuid, (id) => seen.get(id) ?? seen.set(id, `id-${seen.size}`).get(id) ?? '')
    .replaceAll(/spring-fair-[\da-f]{8}/g, 'slug')
    .replaceAll(/"(\d{4}-\d\d-\d\dT[\d:.]+Z)"/g, (_, instant: string) => `"${Date.parse(instant) - now} ms"`)
  return JSON.parse(text)
}

async function atTable() {
  const evening = await scene()
  const { deps, noor, sam, tableId } = evening
  for (const actor of [noor, sam]) await enterPlace(deps, actor, { kind: 'table', tableId })
  return evening
}

/** Noor and Sam talk in the first round, for half a minute. */
async function inTalk() {
  const evening = await scene()
  const { deps, noor, sam, speedDates, speedDateId, tend } = evening
  await tend()
  for (const actor of [noor, sam]) await speedDates.setEntry(actor, { speedDateId, state: 'here' })
  for (const seconds of [41, 20, 30]) {
    deps.clock.pass(seconds)
    await tend()
  }
  return evening
}

async function scene() {
  const gathering = await createGathering(db, { people: 2 })
  const { deps, speedDateId } = gathering
  const [noor, sam] = gathering.actors
  if (!noor || !sam) throw new Error('Nobody is here')
  const rings = createSpeedDateTimer({ ...deps, match: async (input) => match(input) })
  return {
    ...gathering,
    noor,
    sam,
    people: createPeople(deps),
    speedDates: createSpeedDates(deps),
    tend: () => rings.tend(timer, { speedDateId }),
  }
}

function about({ eventId, attendeeId }: AttendeeActor) {
  return { eventId, attendeeId }
}

async function placesOf({ noor, sam }: Pick<Scene, 'noor' | 'sam'>): Promise<unknown[]> {
  const ids = [noor.personId, sam.personId]
  const rows = await db.select().from(presences).where(inArray(presences.personId, ids))
  return ids.map((id) => rows.find(({ personId }) => personId === id)?.kind)
}

async function entered({ noor, sam }: Scene): Promise<unknown[]> {
  const ids = [noor.attendeeId, sam.attendeeId]
  const rows = await db.select().from(pairingMembers).where(inArray(pairingMembers.attendeeId, ids))
  return rows.filter(({ enteredAt }) => enteredAt !== null)
}
