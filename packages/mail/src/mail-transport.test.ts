import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createFakeMailTransport } from './fake-mail-transport.ts'
import { isPlainAddress, messageIdOf, type MailTransport, type OutgoingMail } from './mail-transport.ts'
import { createSmtpTransport } from './smtp/index.ts'
import { startTestMailServer } from './smtp/test-mail-server.ts'

/** A transport and what its far side does and got. */
interface Rig {
  readonly transport: MailTransport
  refuseNext(reply: number): void
  received(): readonly OutgoingMail[]
  stop(): Promise<void>
}

const mail: OutgoingMail = {
  to: 'noor@waalburg.example',
  subject: 'Je link naar Café “De Brug” ☕',
  text: 'Dit is je eigen ingang, Noor.\n',
  html: '<!doctype html><p>Dit is je eigen ingang, Noor.</p>',
  messageId: '<019aa0f2@meet.waalburg.example>',
}

async function smtpRig(): Promise<Rig> {
  const server = await startTestMailServer()
  const transport = createSmtpTransport({ url: server.url, from: 'Stamtafel <stamtafel@waalburg.example>' })
  return {
    transport,
    refuseNext: (reply) => server.answerNext('DATA', reply),
    received: () => server.received,
    stop: () => server.stop(),
  }
}

async function fakeRig(): Promise<Rig> {
  const fake = createFakeMailTransport()
  return {
    transport: fake,
    refuseNext: (reply) => fake.refuseNext({ permanent: reply >= 500, reason: `${reply} DATA` }),
    received: () => fake.sent,
    stop: async () => undefined,
  }
}

describe.each([
  { name: 'the SMTP adapter', createRig: smtpRig },
  { name: 'the fake', createRig: fakeRig },
])('$name', ({ createRig }) => {
  let rig: Rig
  beforeAll(async () => {
    rig = await createRig()
  })
  afterAll(() => rig.stop())

  test('delivers address, subject, both forms and the Message-ID as they are', async () => {
    expect(await rig.transport.send(mail)).toEqual({ outcome: 'sent' })
    expect(rig.received().at(-1)).toEqual(mail)
  })

  test('says that a 4xx reply is worth another attempt, which keeps its Message-ID', async () => {
    rig.refuseNext(451)
    expect(await rig.transport.send(mail)).toMatchObject({ outcome: 'refused', permanent: false })
    expect(await rig.transport.send(mail)).toEqual({ outcome: 'sent' })
    expect(rig.received().at(-1)?.messageId).toBe(mail.messageId)
  })

  test('says that a 5xx reply is final', async () => {
    const before = rig.received().length
    rig.refuseNext(554)
    const refusal = await rig.transport.send(mail)
    expect(refusal).toEqual({ outcome: 'refused', permanent: true, reason: expect.stringContaining('554') })
    expect(rig.received().length).toBe(before)
  })

  test.each([
    'a@b.example, c@d.example',
    'a@b.example\r\nBcc: c@d.example',
    'Noor <a@b.example>',
    'a@b.example>\r\nRCPT TO:<c@d.example',
    'nobody',
    '',
  ])('sends to one plain address only, and not to %j', async (to) => {
    const before = rig.received().length
    const refusal = { outcome: 'refused', permanent: true, reason: 'address' }
    expect(await rig.transport.send({ ...mail, to })).toEqual(refusal)
    expect(rig.received().length).toBe(before)
  })

  test('sends to an address with letters beyond ASCII', async () => {
    const to = 'zoë@café.example'
    expect(await rig.transport.send({ ...mail, to })).toEqual({ outcome: 'sent' })
  })
})

test('a Message-ID follows from the mail alone', () => {
  expect(messageIdOf('019aa0f2', 'https://meet.waalburg.example:8443/')).toBe(
    '<019aa0f2@meet.waalburg.example>',
  )
})

test('an address longer than mail servers take is none', () => {
  expect(isPlainAddress(`${'a'.repeat(250)}@b.example`)).toBe(false)
})
