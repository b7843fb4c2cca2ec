import { chatMessages, memberships, people, presences } from '@stamtafel/db/schema'
import type { AttendeeActor } from '@stamtafel/domain'
import { addMember, createGathering, createTestDatabase } from '@stamtafel/testing'
import { asc, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { createVenue } from '../places/create-venue.ts'
import { countStatements } from '../testing/count-statements.ts'
import { createChat } from './create-chat.ts'

const db = await createTestDatabase()

describe('what somebody says', () => {
  test('is stored once, in the order in which it was said, whoever says it', async () => {
    const { noor, sam, say, rows } = await scene()
    await Promise.all([say(noor, 'a'), say(sam, 'b'), say(noor, 'c')])
    await say(sam, 'd')
    expect((await rows()).map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd'])
  })

  test('is answered with its place in the order, and told to the event in one message for all of a batch', async () => {
    const { noor, sam, say, told } = await scene()
    const [first, ...rest] = await Promise.all([say(noor, 'a'), say(sam, 'b'), say(noor, 'c')])
    expect(first).toMatchObject({
      text: 'a',
      author: { name: 'Person 1' },
      isByHost: false,
      isRemoved: false,
    })
    expect(told()).toEqual([
      { type: 'chat.posted', channel: 'foyer', after: 0, messages: [first] },
      { type: 'chat.posted', channel: 'foyer', after: first?.sequence, messages: rest },
    ])
  })

  test('is told in parts that the relay can take, one after the other, where very much is said at once', async () => {
    const { noor, say, told } = await scene()
    await say(noor, 'first')
    await Promise.all(Array.from({ length: 60 }, (_, at) => say(noor, `${at} ${'長'.repeat(990)}`)))
    const parts = told().flatMap((one) => (one.type === 'chat.posted' ? [one] : []))
    expect(Math.max(...parts.map((part) => JSON.stringify(part).length))).toBeLessThan(100_000)
    expect(parts.flatMap(({ messages }) => messages)).toHaveLength(61)
    for (const [index, part] of parts.entries()) {
      expect(part.after).toBe(parts[index - 1]?.messages.at(-1)?.sequence ?? 0)
    }
  })

  test('twice under one name of the page is said once, also when both come at once', async () => {
    const { noor, say, rows, told } = await scene()
    const clientId = crypto.randomUUID()
    const answers = await Promise.all([say(noor, 'a', { clientId }), say(noor, 'a', { clientId })])
    const later = await say(noor, 'a', { clientId })
    expect(answers).toEqual([later, later])
    expect(await rows()).toHaveLength(1)
    expect(told()).toHaveLength(1)
  })

  test('is answered once more after they went elsewhere, for their page may have missed the answer', async () => {
    const { noor, sit, say, go, tableKey } = await scene()
    await sit(noor)
    const clientId = crypto.randomUUID()
    const said = await say(noor, 'a', { clientId, channel: tableKey })
    await go(noor, { kind: 'foyer' })
    expect(await say(noor, 'a', { clientId, channel: tableKey })).toEqual(said)
    await expect(say(noor, 'b', { channel: tableKey })).rejects.toMatchObject({ code: 'chat.not-found' })
  })

  test('of two people under one name of their pages is two things', async () => {
    const { noor, sam, say, rows } = await scene()
    const clientId = crypto.randomUUID()
    await Promise.all([say(noor, 'a', { clientId }), say(sam, 'b', { clientId })])
    expect(await rows()).toHaveLength(2)
  })

  test('by somebody who may run the event says so', async () => {
    const { noor, say, organisationId } = await scene()
    await addAsOrganiser(noor, organisationId)
    expect(await say(noor, 'a')).toMatchObject({ isByHost: true })
  })
})

describe('at a table', () => {
  test('only those who sit there hear it', async () => {
    const { noor, sam, sit, say, envelopes, tableKey } = await scene()
    await sit(noor)
    await sit(sam)
    await say(noor, 'a', { channel: tableKey })
    const attendeeIds = expect.arrayContaining([noor.attendeeId, sam.attendeeId])
    expect(envelopes().map(({ to }) => to)).toEqual([{ attendeeIds }])
  })

  test('nobody else reads it or writes there, and nobody reads what was said before they came', async () => {
    const { noor, sam, sit, say, read, tableKey } = await scene()
    await sit(noor)
    await say(noor, 'before', { channel: tableKey })
    await expect(read(sam, { channel: tableKey })).rejects.toMatchObject({ code: 'chat.not-found' })
    await expect(say(sam, 'b', { channel: tableKey })).rejects.toMatchObject({ code: 'chat.not-found' })
    await sit(sam)
    const after = await say(noor, 'after', { channel: tableKey })
    expect(await read(sam, { channel: tableKey })).toEqual({
      messages: [after],
      hasMore: false,
      removedIds: [],
    })
    expect((await read(noor, { channel: tableKey })).messages).toHaveLength(2)
  })

  test('another chair hides nothing of what one has read', async () => {
    const { noor, sit, say, read, tableKey } = await scene()
    await sit(noor)
    const said = await say(noor, 'a', { channel: tableKey })
    await sit(noor, 3)
    expect((await read(noor, { channel: tableKey })).messages).toEqual([said])
  })

  test('one who may not speak there keeps nobody of the same batch from speaking', async () => {
    const { noor, sam, sit, say, tableKey } = await scene()
    await sit(noor)
    const outcomes = await Promise.allSettled([
      say(noor, 'first', { channel: tableKey }),
      say(sam, 'not there', { channel: tableKey }),
      say(noor, 'there', { channel: tableKey }),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })
})

describe('who reads', () => {
  test('gets the latest page first, then the page before it, then what they missed', async () => {
    const { noor, sam, fill, read } = await scene()
    await fill(noor, 120)
    const latest = await read(sam)
    expect([latest.messages.length, latest.messages.at(-1)?.text, latest.hasMore]).toEqual([50, '120', true])
    const before = await read(sam, { before: sequenceOf(latest.messages[0]) })
    expect([before.messages.at(-1)?.text, before.hasMore]).toEqual(['70', true])
    const first = await read(sam, { before: sequenceOf(before.messages[0]) })
    expect([first.messages[0]?.text, first.messages.length, first.hasMore]).toEqual(['1', 20, false])
    const missed = await read(sam, { after: sequenceOf(first.messages.at(-1)) })
    expect([missed.messages[0]?.text, missed.messages.length, missed.hasMore]).toEqual(['21', 50, true])
  })

  test('reads nothing of another event, nor under a word that names no channel, nor once gone', async () => {
    const [here, there] = [await scene(), await scene()]
    const crossed = here.chat.list(here.noor, { eventId: there.eventId, channel: 'foyer' })
    await expect(crossed).rejects.toMatchObject({ code: 'event.not-found' })
    await expect(here.read(here.noor, { channel: 'lounge' })).rejects.toMatchObject({
      code: 'chat.not-found',
    })
    await db.update(presences).set({ state: 'gone' }).where(eq(presences.attendeeId, here.noor.attendeeId))
    await expect(here.read(here.noor)).rejects.toMatchObject({ code: 'chat.not-found' })
  })
})

describe('hosts', () => {
  test('take a message away: nobody reads it any more, and everybody is told', async () => {
    const { noor, sam, say, read, chat, organiser, eventId, told } = await scene()
    const { id: messageId } = await say(noor, 'Buy my things')
    await chat.remove(organiser, { eventId, messageId })
    await chat.remove(organiser, { eventId, messageId })
    expect((await read(sam)).messages).toMatchObject([{ id: messageId, text: '', isRemoved: true }])
    expect(told().at(-1)).toEqual({ type: 'chat.removed', channel: 'foyer', messageId })
  })

  test('read the foyer, and nothing of a table: neither its messages nor that there are any', async () => {
    const { noor, sit, say, chat, organiser, eventId, tableKey } = await scene()
    await say(noor, 'Good morning')
    await sit(noor)
    const { id: messageId } = await say(noor, 'Between us', { channel: tableKey })
    const { messages } = await chat.listAsHost(organiser, { eventId, channel: 'foyer' })
    expect(messages.map(({ text }) => text)).toEqual(['Good morning'])
    const table = chat.listAsHost(organiser, { eventId, channel: tableKey })
    await expect(table).rejects.toMatchObject({ code: 'chat.not-found' })
    const removal = chat.remove(organiser, { eventId, messageId })
    await expect(removal).rejects.toMatchObject({ code: 'chat-message.not-found' })
  })

  test('are organisers, and of this organisation', async () => {
    const { noor, say, chat, eventId, organisationId } = await scene()
    const { id: messageId } = await say(noor, 'a')
    const member = await addMember(db, organisationId, 'member')
    const refused = chat.remove(member, { eventId, messageId })
    await expect(refused).rejects.toMatchObject({ code: 'permission.denied' })
    const other = await scene()
    const crossed = chat.remove(other.organiser, { eventId, messageId })
    await expect(crossed).rejects.toMatchObject({ code: 'event.not-found' })
    const mixed = chat.remove(other.organiser, { eventId: other.eventId, messageId })
    await expect(mixed).rejects.toMatchObject({ code: 'chat-message.not-found' })
  })
})

describe('who said something', () => {
  test('takes it back: nobody reads it any more, and everybody is told', async () => {
    const { noor, sam, say, read, chat, eventId, told, rows } = await scene()
    const { id: messageId } = await say(noor, 'Too much')
    await chat.takeBack(noor, { eventId, messageId })
    await chat.takeBack(noor, { eventId, messageId })
    const [seen] = (await read(sam)).messages
    expect(seen).toMatchObject({ id: messageId, text: '', isRemoved: true })
    expect(told().slice(1)).toEqual([{ type: 'chat.removed', channel: 'foyer', messageId }])
    expect(await rows()).toMatchObject([{ text: 'Too much' }])
  })

  test('at a table tells only those who sit there', async () => {
    const { noor, sam, sit, say, chat, eventId, envelopes, tableKey } = await scene()
    await sit(noor)
    await sit(sam)
    const { id: messageId } = await say(noor, 'a', { channel: tableKey })
    await chat.takeBack(noor, { eventId, messageId })
    const attendeeIds = expect.arrayContaining([noor.attendeeId, sam.attendeeId])
    expect(envelopes().at(-1)?.to).toEqual({ attendeeIds })
  })

  test('takes back nothing of others, and changes nothing that a host has removed', async () => {
    const { noor, sam, say, rows, chat, organiser, eventId } = await scene()
    const { id: messageId } = await say(noor, 'a')
    const others = chat.takeBack(sam, { eventId, messageId })
    await expect(others).rejects.toMatchObject({ code: 'chat-message.not-found' })
    await chat.remove(organiser, { eventId, messageId })
    await chat.takeBack(noor, { eventId, messageId })
    expect(await rows()).toMatchObject([{ removedByUserId: organiser.userId }])
  })
})

test('a batch asks the database as often for fifty as for one', async () => {
  const { noor, say } = await scene()
  await say(noor, 'warm')
  const one = await countStatements(db, () => say(noor, 'one'))
  const fifty = await countStatements(db, () =>
    Promise.all(Array.from({ length: 50 }, (_, at) => say(noor, `${at}`))),
  )
  expect(one).toBe(6)
  // The first of the fifty may go alone, at once.
  expect(fifty).toBeLessThanOrEqual(2 * one)
})

async function addAsOrganiser({ personId }: AttendeeActor, organisationId: string): Promise<void> {
  const { userId } = await addMember(db, organisationId, 'member')
  await db.update(people).set({ userId: null }).where(eq(people.userId, userId))
  await db.update(people).set({ userId }).where(eq(people.id, personId))
  await db.insert(memberships).values({ organisationId, personId, role: 'organiser' })
}

function sequenceOf(message: { readonly sequence: number } | undefined): number {
  if (!message) throw new Error('There is no such message')
  return message.sequence
}

async function scene() {
  const gathering = await createGathering(db, { people: 2 })
  const { deps, eventId, tableId, organisationId } = gathering
  const [noor, sam] = gathering.actors
  if (!noor || !sam) throw new Error('Two are two')
  const chat = createChat(deps)
  const venue = createVenue(deps)
  const go = (
    actor: AttendeeActor,
    to: { kind: 'foyer' } | { kind: 'table'; tableId: string; seat?: number | undefined },
  ) => venue.enterPlace(actor, { tabId: `tab-${actor.attendeeId.slice(0, 8)}`, to })
  const say = (
    actor: AttendeeActor,
    text: string,
    { clientId = crypto.randomUUID(), channel = 'foyer' } = {},
  ) => chat.post(actor, { eventId, channel, clientId, text })
  const envelopes = () => deps.live.published.filter(({ message }) => message.type.startsWith('chat.'))
  return {
    ...gathering,
    chat,
    noor,
    sam,
    go,
    say,
    envelopes,
    tableKey: `table:${tableId}`,
    organiser: await addMember(db, organisationId, 'organiser'),
    sit: (actor: AttendeeActor, seat?: number) => go(actor, { kind: 'table', tableId, seat }),
    told: () => envelopes().map(({ message }) => message),
    rows: () =>
      db
        .select()
        .from(chatMessages)
        .where(eq(chatMessages.eventId, eventId))
        .orderBy(asc(chatMessages.sequence)),
    read: (actor: AttendeeActor, slice: { channel?: string; before?: number; after?: number } = {}) =>
      chat.list(actor, { eventId, channel: 'foyer', ...slice }),
    fill: async ({ attendeeId }: AttendeeActor, count: number) => {
      const said = Array.from({ length: count }, (_, at) => ({
        eventId,
        attendeeId,
        channel: 'foyer',
        clientId: crypto.randomUUID(),
        text: String(at + 1),
        isByHost: false,
      }))
      await db.insert(chatMessages).values(said)
    },
  }
}
