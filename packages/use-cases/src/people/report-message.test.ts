import { blocks, presences, reports } from '@stamtafel/db/schema'
import type { AttendeeActor } from '@stamtafel/domain'
import { addMember, createGathering, createTestDatabase } from '@stamtafel/testing'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createChat } from '../chat/create-chat.ts'
import { createHosting } from '../hosting/create-hosting.ts'
import { createVenue } from '../places/create-venue.ts'
import { createPeople } from './create-people.ts'

const db = await createTestDatabase()
const NOT_THERE = { code: 'chat-message.not-found' }

test('what somebody wrote is reported once by each who reads it, and hosts read it with its words', async () => {
  const { noor, sam, say, report, seen } = await scene()
  const messageId = await say(sam, 'You look silly')
  await report(noor, messageId, 'Insult')
  await report(noor, messageId, 'Insult once more')
  expect(await seen()).toMatchObject([
    {
      by: { attendeeId: noor.attendeeId },
      about: { attendeeId: sam.attendeeId },
      text: 'Insult',
      message: { place: 'foyer', text: 'You look silly', isRemoved: false },
      handledAt: null,
    },
  ])
})

test('a report about somebody and one about what they wrote are two', async () => {
  const { noor, sam, say, report, people, eventId, seen } = await scene()
  await report(noor, await say(sam, 'One'))
  await report(noor, await say(sam, 'Two'))
  await people.report(noor, { eventId, attendeeId: sam.attendeeId, text: '', isBlocked: false })
  expect((await seen()).map(({ message }) => message?.text)).toEqual([undefined, 'Two', 'One'])
})

test('what is taken back or removed can still be reported, and hosts still read its words', async () => {
  const { noor, sam, say, report, chat, eventId, seen } = await scene()
  const messageId = await say(sam, 'You look silly')
  await chat.takeBack(sam, { eventId, messageId })
  await report(noor, messageId)
  expect(await seen()).toMatchObject([{ message: { text: 'You look silly', isRemoved: true } }])
})

test('at a table only who sits there reports, and only what was said since they came', async () => {
  const { noor, sam, sit, say, report, tableKey, seen } = await scene()
  await sit(sam)
  const before = await say(sam, 'Before', tableKey)
  await expect(report(noor, before)).rejects.toMatchObject(NOT_THERE)
  await sit(noor)
  await expect(report(noor, before)).rejects.toMatchObject(NOT_THERE)
  const after = await say(sam, 'After', tableKey)
  await report(noor, after)
  expect(await seen()).toMatchObject([{ message: { place: 'table', text: 'After' } }])
})

test('nobody reports what they wrote themselves, what is not there, or what was written elsewhere', async () => {
  const [here, there] = [await scene(), await scene()]
  const own = await here.say(here.noor, 'Mine')
  const elsewhere = await there.say(there.sam, 'Theirs')
  for (const messageId of [own, elsewhere, crypto.randomUUID()]) {
    await expect(here.report(here.noor, messageId)).rejects.toMatchObject(NOT_THERE)
  }
  await db.update(presences).set({ state: 'gone' }).where(eq(presences.personId, here.sam.personId))
  await expect(here.report(here.sam, own)).rejects.toMatchObject(NOT_THERE)
  expect(await db.$count(reports, eq(reports.eventId, here.eventId))).toBe(0)
})

test('a report moves nobody and tells nobody; one who also says not again leaves what the two share', async () => {
  const { noor, sam, sit, say, report, people, eventId, tableKey, deps, placeOf } = await scene()
  await sit(sam)
  await sit(noor)
  const messageId = await say(sam, 'You look silly', tableKey)
  const before = deps.live.published.length
  await report(noor, messageId)
  expect(deps.live.published.slice(before)).toEqual([])
  expect(await placeOf(noor)).toBe('table')
  await people.reportMessage(noor, { eventId, messageId, text: '', isBlocked: true })
  expect([await placeOf(noor), await placeOf(sam)]).toEqual(['foyer', 'table'])
  expect(await db.$count(blocks, eq(blocks.byPersonId, noor.personId))).toBe(1)
  expect(await db.$count(reports, eq(reports.eventId, eventId))).toBe(1)
})

async function scene() {
  const gathering = await createGathering(db, { people: 2 })
  const { deps, eventId, tableId, organisationId } = gathering
  const [noor, sam] = gathering.actors
  if (!noor || !sam) throw new Error('Two are two')
  const organiser = await addMember(db, organisationId, 'organiser')
  const [chat, people, venue, hosting] = [
    createChat(deps),
    createPeople(deps),
    createVenue(deps),
    createHosting(deps),
  ]
  return {
    ...gathering,
    noor,
    sam,
    chat,
    people,
    tableKey: `table:${tableId}`,
    say: async (actor: AttendeeActor, text: string, channel = 'foyer') =>
      (await chat.post(actor, { eventId, channel, clientId: crypto.randomUUID(), text })).id,
    report: (actor: AttendeeActor, messageId: string, text = '') =>
      people.reportMessage(actor, { eventId, messageId, text, isBlocked: false }),
    sit: (actor: AttendeeActor) =>
      venue.enterPlace(actor, {
        tabId: `tab-${actor.attendeeId.slice(0, 8)}`,
        to: { kind: 'table', tableId },
      }),
    seen: () => hosting.listReports(organiser, { eventId }),
    placeOf: async ({ personId }: AttendeeActor) => {
      const [row] = await db.select().from(presences).where(eq(presences.personId, personId))
      return row?.kind
    },
  }
}
