import { encounters, impressions, pairingMembers, people as personRows } from '@stamtafel/db/schema'
import { writeEventDetails } from '@stamtafel/db'
import { minutesAfter, secondsAfter, type AttendeeActor } from '@stamtafel/domain'
import { createGathering, createTestDatabase, pairUp } from '@stamtafel/testing'
import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { createPeople } from './create-people.ts'

const db = await createTestDatabase()

describe('the people met', () => {
  test('are all with whom one shared a pairing, each once, with how long one talked', async () => {
    const { noor, sam, ada, people, eventId, bellAt, speedDateId } = await scene()
    await pairUp(db, { speedDateId, members: [noor, ada], bellAt: minutesAfter(bellAt, 5), number: 2 })
    await pairUp(db, { speedDateId, members: [noor, sam], bellAt: minutesAfter(bellAt, 9), number: 3 })
    const met = await people.listPeopleMet(noor, { eventId })
    expect(met.people).toMatchObject([
      { attendeeId: sam.attendeeId, name: 'Person 2', metAt: bellAt, seconds: 240, note: '', isYes: false },
      { attendeeId: ada.attendeeId, name: 'Person 3', seconds: 120 },
    ])
    expect(met).toMatchObject({ isRevealed: false, revealsAt: minutesAfter(bellAt, 120) })
  })

  test('do not include somebody who left a trio before one came to it', async () => {
    const { noor, sam, ada, eventId, people, speedDateId, bellAt } = await scene()
    const members = [noor, ada] as const
    const { pairingId, roundId } = await pairUp(db, { speedDateId, members, bellAt, number: 2 })
    const came = secondsAfter(bellAt, 60)
    await db.insert(pairingMembers).values({
      roundId,
      pairingId,
      attendeeId: sam.attendeeId,
      enteredAt: came,
      leftAt: secondsAfter(came, 30),
    })
    await db
      .update(pairingMembers)
      .set({ leftAt: secondsAfter(bellAt, 30) })
      .where(and(eq(pairingMembers.roundId, roundId), eq(pairingMembers.attendeeId, ada.attendeeId)))
    expect((await people.listPeopleMet(ada, { eventId })).people).toMatchObject([{ name: 'Person 1' }])
    expect((await people.listPeopleMet(sam, { eventId })).people).toMatchObject([{ name: 'Person 1' }])
  })

  test('include who is still on the way to be counted: a talk that runs lasts nothing yet', async () => {
    const { ada, sam, eventId, people, speedDateId, bellAt } = await scene()
    const { roundId } = await pairUp(db, { speedDateId, members: [ada, sam], bellAt, number: 2 })
    await db.delete(encounters).where(eq(encounters.roundId, roundId))
    expect((await people.listPeopleMet(ada, { eventId })).people).toMatchObject([{ seconds: 0 }])
  })

  test('at another event are not there', async () => {
    const { noor, people } = await scene()
    const { eventId } = await createGathering(db, { people: 0 })
    await expect(people.listPeopleMet(noor, { eventId })).rejects.toMatchObject({ code: 'event.not-found' })
  })
})

describe('a note', () => {
  test('is kept for who wrote it, and shown to nobody else', async () => {
    const { noor, sam, people, eventId } = await scene()
    await people.writeNote(noor, { ...about(sam), note: 'Rows on Sundays' })
    await people.writeNote(noor, { ...about(sam), note: 'Rows on Sundays\nAsk about the boat' })
    const [met] = (await people.listPeopleMet(noor, { eventId })).people
    expect(met?.note).toBe('Rows on Sundays\nAsk about the boat')
    expect(JSON.stringify(await people.listPeopleMet(sam, { eventId }))).not.toContain('Rows')
  })

  test('and a yes are one impression, of which no row is left when both are taken back', async () => {
    const { noor, sam, people } = await scene()
    await people.writeNote(noor, { ...about(sam), note: 'Rows' })
    await people.keepInTouch(noor, { ...about(sam), isYes: true })
    expect(await rowsOf(noor)).toMatchObject([{ note: 'Rows', isYes: true }])
    await people.writeNote(noor, { ...about(sam), note: '' })
    expect(await rowsOf(noor)).toMatchObject([{ note: '', isYes: true }])
    await people.keepInTouch(noor, { ...about(sam), isYes: false })
    expect(await rowsOf(noor)).toEqual([])
  })

  test('is about somebody with whom one shared a pairing, or about nobody', async () => {
    const { noor, ada, people } = await scene()
    for (const attendeeId of [ada.attendeeId, noor.attendeeId, crypto.randomUUID()]) {
      const named = { eventId: noor.eventId, attendeeId }
      const code = 'person.not-found'
      await expect(people.writeNote(noor, { ...named, note: 'x' })).rejects.toMatchObject({ code })
      await expect(people.keepInTouch(noor, { ...named, isYes: true })).rejects.toMatchObject({ code })
    }
    expect(await rowsOf(noor)).toEqual([])
  })

  test('can still be written after the reveal, and after a block', async () => {
    const { noor, sam, people, eventId, passTheEnd } = await scene()
    await people.block(noor, about(sam))
    passTheEnd()
    await people.writeNote(noor, { ...about(sam), note: 'Rows' })
    await people.writeNote(sam, { ...about(noor), note: 'Sings' })
    expect((await people.listPeopleMet(sam, { eventId })).people).toMatchObject([{ note: 'Sings' }])
  })
})

describe('keeping in touch', () => {
  test('gives each the address of the other when the event is over, if both said yes', async () => {
    const { noor, sam, people, passTheEnd } = await scene()
    await sayYes(people, [noor, sam], [sam, noor])
    expect(await seenOf(people, noor)).toMatchObject({ isYes: true, isMutual: false, email: null })
    passTheEnd()
    expect(await seenOf(people, noor)).toMatchObject({ isMutual: true, email: await addressOf(sam) })
    expect(await seenOf(people, sam)).toMatchObject({ isMutual: true, email: await addressOf(noor) })
  })

  test('is no more than one’s own business while only one said yes', async () => {
    const { noor, sam, people, passTheEnd } = await scene()
    await sayYes(people, [noor, sam])
    passTheEnd()
    expect(await seenOf(people, noor)).toMatchObject({ isYes: true, isMutual: false, email: null })
    expect(await seenOf(people, sam)).toMatchObject({ isYes: false, isMutual: false, email: null })
  })

  test('undone after the reveal is gone on both sides, and cannot be said anew', async () => {
    const { noor, sam, people, passTheEnd, deps } = await scene()
    await sayYes(people, [noor, sam], [sam, noor])
    passTheEnd()
    await people.keepInTouch(sam, { ...about(noor), isYes: true })
    await people.keepInTouch(sam, { ...about(noor), isYes: false })
    for (const who of [noor, sam]) {
      expect(await seenOf(people, who)).toMatchObject({ isMutual: false, email: null })
    }
    const again = people.keepInTouch(sam, { ...about(noor), isYes: true })
    await expect(again).rejects.toMatchObject({ code: 'event.wrong-phase' })
    expect(deps.live.published).toEqual([])
  })

  test('stays revealed when the event is given a later end, and no new yes can be said', async () => {
    const { noor, sam, people, eventId, deps } = await scene()
    await sayYes(people, [noor, sam], [sam, noor])
    deps.clock.pass(121 * 60)
    const endsAt = secondsAfter(deps.now(), 1200)
    await db.transaction((tx) =>
      writeEventDetails(tx, {
        eventId,
        name: 'It goes on',
        startsAt: secondsAfter(endsAt, -7200),
        endsAt,
        timeZone: 'Europe/Amsterdam',
        locale: 'en',
        now: deps.now(),
      }),
    )
    expect(await seenOf(people, noor)).toMatchObject({ isMutual: true })
    await people.keepInTouch(noor, { ...about(sam), isYes: false })
    await expect(people.keepInTouch(noor, { ...about(sam), isYes: true })).rejects.toMatchObject({
      code: 'event.wrong-phase',
    })
  })

  test('cannot be probed by a first yes after the reveal, whatever the other said', async () => {
    for (const isTheirs of [true, false]) {
      const { noor, sam, people, passTheEnd } = await scene()
      if (isTheirs) await sayYes(people, [sam, noor])
      passTheEnd()
      const late = people.keepInTouch(noor, { ...about(sam), isYes: true })
      await expect(late).rejects.toMatchObject({ code: 'event.wrong-phase' })
      expect(await seenOf(people, noor)).toMatchObject({ isYes: false, isMutual: false })
    }
  })

  test('is never mutual while a block stands, whoever said it, and is again when it is lifted', async () => {
    const { noor, sam, people, passTheEnd, eventId } = await scene()
    await sayYes(people, [noor, sam], [sam, noor])
    await people.block(sam, about(noor))
    passTheEnd()
    for (const who of [noor, sam]) {
      expect(await seenOf(people, who)).toMatchObject({ isYes: true, isMutual: false, email: null })
    }
    const [block] = (await people.listBlocks(sam, { eventId })).blocks
    await people.liftBlock(sam, { eventId, blockId: block?.id ?? '' })
    expect(await seenOf(people, noor)).toMatchObject({ isMutual: true })
  })
})

type People = ReturnType<typeof createPeople>

async function sayYes(people: People, ...said: readonly (readonly [AttendeeActor, AttendeeActor])[]) {
  for (const [by, to] of said) await people.keepInTouch(by, { ...about(to), isYes: true })
}

async function seenOf(people: People, actor: AttendeeActor) {
  const { people: met } = await people.listPeopleMet(actor, { eventId: actor.eventId })
  return met[0]
}

async function addressOf({ personId }: AttendeeActor): Promise<string | undefined> {
  const [person] = await db.select().from(personRows).where(eq(personRows.id, personId))
  return person?.address
}

function rowsOf({ attendeeId }: AttendeeActor) {
  return db.select().from(impressions).where(eq(impressions.attendeeId, attendeeId))
}

function about({ eventId, attendeeId }: AttendeeActor) {
  return { eventId, attendeeId }
}

/** Noor and Sam have met in a first round, Ada has met nobody. */
async function scene() {
  const gathering = await createGathering(db, { people: 3 })
  const { deps, speedDateId } = gathering
  const [noor, sam, ada] = gathering.actors
  if (!noor || !sam || !ada) throw new Error('Nobody is here')
  const bellAt = deps.now()
  await pairUp(db, { speedDateId, members: [noor, sam], bellAt })
  const passTheEnd = () => deps.clock.pass(120 * 60)
  return { ...gathering, noor, sam, ada, bellAt, people: createPeople(deps), passTheEnd }
}
