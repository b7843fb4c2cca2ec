import { insertMail, takeMailTurn, transact } from '@stamtafel/db'
import { idempotencyKeys, mails, mailTurns } from '@stamtafel/db/schema'
import { createFakeMailTransport } from '@stamtafel/mail'
import { createTestDatabase, createTestDeps } from '@stamtafel/testing'
import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { createMails } from './create-mails.ts'
import { enqueueMail, orderMail } from './order-mail.ts'

const db = await createTestDatabase()
const order = {
  kind: 'sign-in-code',
  address: 'noor@a.example',
  locale: 'nl',
  payload: { code: '123456', minutes: 15 },
} as const

beforeEach(async () => {
  await db.execute(sql`truncate ${mails}`)
})

describe('ordering', () => {
  test('a mail is stored with the transaction that ordered it, and asks the queue for one job', async () => {
    const { deps, mailId } = await ordered()
    expect(deps.jobs.enqueued()).toEqual([{ name: 'send-mail', payload: { mailId }, delayMs: 0 }])
  })

  test('a transaction that fails has ordered nothing', async () => {
    const failed = transact(db, async (tx) => {
      await orderMail(tx, order)
      throw new Error('after the order')
    })
    await expect(failed).rejects.toThrow('after the order')
    expect(await db.$count(mails)).toBe(0)
  })

  test('two orders with one key are one mail', async () => {
    const first = await transact(db, (tx) => orderMail(tx, { ...order, dedupeKey: 'one' }))
    const second = await transact(db, (tx) => orderMail(tx, { ...order, dedupeKey: 'one' }))
    expect(first).toBeDefined()
    expect(second).toBeUndefined()
    expect(await db.$count(mails)).toBe(1)
  })

  test('a queue that is away fails nobody', async () => {
    const deps = createTestDeps(db)
    const jobs = { enqueue: () => Promise.reject(new Error('away')) }
    await enqueueMail({ ...deps, jobs }, crypto.randomUUID())
    expect(deps.logged).toMatchObject([{ message: 'mail.not-enqueued' }])
  })
})

describe('sending', () => {
  test('a mail goes out in its language, and its row keeps no secret', async () => {
    const { send, mailTransport, row } = await ordered()
    await send()
    expect(mailTransport.sent).toMatchObject([{ to: 'noor@a.example', subject: 'Je code' }])
    expect(mailTransport.sent[0]?.text).toContain('123456')
    expect(await row()).toMatchObject({ state: 'sent', payload: {}, attempts: 1 })
  })

  test('a mail that is sent is not sent again', async () => {
    const { send, mailTransport } = await ordered()
    await send()
    await send()
    expect(mailTransport.sent).toHaveLength(1)
  })

  test('of two workers with one mail, one sends it', async () => {
    const { send, mailTransport } = await ordered()
    await Promise.all([send(), send(), send()])
    expect(mailTransport.sent).toHaveLength(1)
  })

  test('a refusal for now is tried again later, with the same Message-ID', async () => {
    const { send, mailTransport, deps, row } = await ordered()
    const tried: string[] = []
    const transport = {
      send: (mail: { messageId: string }) => {
        tried.push(mail.messageId)
        return Promise.resolve({ outcome: 'refused', permanent: false, reason: '421' } as const)
      },
    }
    await send(transport)
    expect(await row()).toMatchObject({ state: 'waiting', reason: '421', payload: order.payload })
    await send()
    expect(mailTransport.sent).toEqual([])
    deps.clock.pass(10)
    await send()
    expect(mailTransport.sent.map(({ messageId }) => messageId)).toEqual(tried)
  })

  test('a final refusal ends it, and its row keeps no secret', async () => {
    const { send, mailTransport, row } = await ordered()
    mailTransport.refuseNext({ permanent: true, reason: '550 5.1.1 RCPT TO' })
    await send()
    expect(await row()).toMatchObject({ state: 'refused', reason: '550 5.1.1 RCPT TO', payload: {} })
  })

  test('after the tenth attempt nobody tries again', async () => {
    const { send, mailTransport, deps, row } = await ordered()
    await db.update(mails).set({ attempts: 9 })
    deps.clock.pass(60)
    mailTransport.refuseNext({ permanent: false, reason: '421' })
    await send()
    expect(await row()).toMatchObject({ state: 'refused', attempts: 10 })
  })

  test('a code that has run out meanwhile is not sent', async () => {
    const { send, mailTransport, deps, row } = await ordered()
    deps.clock.pass(15 * 60 + 1)
    await send()
    expect(mailTransport.sent).toEqual([])
    expect(await row()).toMatchObject({ state: 'refused', reason: 'expired' })
  })

  test('a mail that cannot be written is refused and holds up nobody', async () => {
    const { send, mailTransport, row } = await ordered()
    await db.update(mails).set({ kind: 'unheard-of' })
    await send()
    expect(mailTransport.sent).toEqual([])
    expect(await row()).toMatchObject({ state: 'refused', reason: 'rendering' })
  })

  test('what a worker took and never finished is due again some minutes later', async () => {
    const { send, mailTransport, deps } = await ordered()
    const killed = { send: () => Promise.reject(new Error('killed')) }
    await expect(send(killed)).rejects.toThrow('killed')
    await send()
    expect(mailTransport.sent).toEqual([])
    deps.clock.pass(181)
    await send()
    expect(mailTransport.sent).toHaveLength(1)
  })
})

describe('the sweep', () => {
  test('orders again what was lost on its way to the queue', async () => {
    const deps = createTestDeps(db)
    const mailId = await transact(db, (tx) => insertMail(tx, { ...order, dedupeKey: undefined }))
    const outbox = createMails({ ...deps, mailTransport: createFakeMailTransport() })
    deps.clock.pass(5)
    await outbox.sweep()
    expect(deps.jobs.enqueued()).toEqual([])
    deps.clock.pass(10)
    await outbox.sweep()
    expect(deps.jobs.enqueued()).toEqual([{ name: 'send-mail', payload: { mailId }, delayMs: 0 }])
  })

  test('leaves alone what is done', async () => {
    const { send, outbox, deps } = await ordered()
    await send()
    const before = deps.jobs.enqueued()
    deps.clock.pass(60)
    await outbox.sweep()
    expect(deps.jobs.enqueued()).toEqual(before)
  })
})

test('what only guards against repetition is forgotten when it is too old for that', async () => {
  const deps = createTestDeps(db)
  const now = deps.now()
  const turn = {
    kind: 'sign-in-code',
    addressHash: 'hash',
    most: 1,
    now,
    until: new Date(now.getTime() + 1000),
  }
  await transact(db, (tx) => takeMailTurn(tx, turn))
  await db.insert(idempotencyKeys).values([
    { scope: 'old', key: 'key', requestHash: 'hash', createdAt: sql`now() - interval '25 hours'` },
    { scope: 'new', key: 'key', requestHash: 'hash' },
  ])
  deps.clock.pass(1)
  await createMails({ ...deps, mailTransport: createFakeMailTransport() }).forgetRepetitions()
  expect(await db.$count(mailTurns)).toBe(0)
  expect(await db.select({ scope: idempotencyKeys.scope }).from(idempotencyKeys)).toEqual([{ scope: 'new' }])
})

async function ordered() {
  const deps = createTestDeps(db)
  const mailTransport = createFakeMailTransport()
  const outbox = createMails({ ...deps, mailTransport })
  const mailId = await transact(db, (tx) => orderMail(tx, order))
  if (!mailId) throw new Error('Nothing was ordered')
  await enqueueMail(deps, mailId)
  const send = (transport?: Parameters<typeof createMails>[0]['mailTransport']) =>
    (transport ? createMails({ ...deps, mailTransport: transport }) : outbox).send({ mailId })
  const row = async () => (await db.select().from(mails).where(eq(mails.id, mailId)))[0]
  return { deps, mailTransport, outbox, mailId, send, row }
}
