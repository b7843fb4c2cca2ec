import { createServer } from 'node:net'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSmtpTransport, isSmtpReachable } from './smtp-transport.ts'
import { startTestMailServer, type TestMailServer } from './test-mail-server.ts'

const from = 'Stamtafel <stamtafel@waalburg.example>'
const mail = {
  to: 'noor@waalburg.example',
  subject: 'Your code',
  text: '482951\n',
  html: '<p>482951</p>',
  messageId: '<019aa0f2@meet.waalburg.example>',
}

let server: TestMailServer
beforeAll(async () => {
  server = await startTestMailServer()
})
afterAll(() => server.stop())

function send(change: Partial<typeof mail> = {}) {
  return createSmtpTransport({ url: server.url, from }).send({ ...mail, ...change })
}

describe('a refusal', () => {
  test.each([
    { step: 'RCPT TO' as const, reply: 550, permanent: true },
    { step: 'RCPT TO' as const, reply: 450, permanent: false },
    { step: 'MAIL FROM' as const, reply: 553, permanent: true },
    { step: 'DATA' as const, reply: 452, permanent: false },
    { step: 'DATA' as const, reply: 552, permanent: true },
  ])('$reply to $step is final: $permanent', async ({ step, reply, permanent }) => {
    server.answerNext(step, reply)
    const reason = expect.stringMatching(new RegExp(`^${reply}( [\\d.]+)? ${step}$`))
    expect(await send()).toEqual({ outcome: 'refused', permanent, reason })
  })

  test.each([530, 535, 503])(
    '%i speaks of us and not of the mail, so that it is not final',
    async (reply) => {
      server.answerNext('MAIL FROM', reply)
      expect(await send()).toMatchObject({ permanent: false })
    },
  )

  test('at the greeting is not final, whatever its number', async () => {
    server.answerNext('CONN', 554)
    expect(await send()).toMatchObject({ outcome: 'refused', permanent: false })
  })

  test('keeps the address that the server quotes to itself', async () => {
    server.answerNext('RCPT TO', 550, '5.1.1 <noor@waalburg.example> is unknown here')
    expect(await send()).toEqual({ outcome: 'refused', permanent: true, reason: '550 5.1.1 RCPT TO' })
  })
})

describe('a mail server that is not there', () => {
  test('refuses for now', async () => {
    const gone = await startTestMailServer()
    await gone.stop()
    const { url } = gone
    expect(await createSmtpTransport({ url, from }).send(mail)).toEqual({
      outcome: 'refused',
      permanent: false,
      reason: expect.stringContaining('CONN'),
    })
    expect(await isSmtpReachable({ url })).toBe(false)
  })

  test('is hung up on in the end when it keeps us waiting by saying little, so that nobody else begins meanwhile', async () => {
    const slow = await startSlowServer()
    const transport = createSmtpTransport({ url: slow.url, from, patienceMs: 50, deadlineMs: 500 })
    expect(await transport.send(mail)).toEqual({ outcome: 'refused', permanent: false, reason: 'deadline' })
    await slow.hungUp
    await slow.stop()
  })

  test('is given up on when it accepts and then says nothing', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const address = silent.address()
    const url = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
    const transport = createSmtpTransport({ url, from, patienceMs: 50 })
    expect(await transport.send(mail)).toMatchObject({ outcome: 'refused', permanent: false })
    silent.close()
  })
})

test('a mail server that answers is reachable', async () => {
  expect(await isSmtpReachable({ url: server.url })).toBe(true)
})

describe('the headers', () => {
  test('tell other machines not to answer', async () => {
    await send()
    expect(server.headers.at(-1)).toContain('Auto-Submitted: auto-generated')
  })

  test.each([
    'Your code\r\nBcc: everyone@waalburg.example',
    'x\r\n\r\n<p>body</p>',
    'x\nTo: y',
    '\u2028Bcc: z',
  ])('are never more than we wrote, even for the subject %j', async (subject) => {
    await send()
    const ours = names(server.headers.at(-1))
    expect(await send({ subject })).toEqual({ outcome: 'sent' })
    expect(names(server.headers.at(-1))).toEqual(ours)
    expect(server.received.at(-1)).toMatchObject({ to: mail.to, text: mail.text })
  })
})

test('a text that names a file or an address is text', async () => {
  await send({ text: 'file:///etc/passwd\n', html: '<img src="file:///etc/passwd">' })
  expect(server.received.at(-1)?.text).toBe('file:///etc/passwd\n')
})

/** Greets, and then says line by line what it can do, for ever, each line sooner than anybody gives up. */
async function startSlowServer() {
  const hungUp = Promise.withResolvers<void>()
  const slow = createServer((socket) => {
    socket.write('220 here\r\n')
    const talk = setInterval(() => socket.write('250-one moment\r\n'), 20)
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearInterval(talk)
      hungUp.resolve()
    })
    socket.resume()
  }).listen(0, '127.0.0.1')
  await once(slow, 'listening')
  const address = slow.address()
  return {
    url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    hungUp: hungUp.promise,
    stop: () => new Promise<void>((resolve) => slow.close(() => resolve())),
  }
}

/** The names of a mail's header lines; a folded line has none. */
function names(headers: string | undefined): string[] {
  const found = (headers ?? '').match(/^[\w-]+(?=:)/gm) ?? []
  return found.map((name) => name.toLowerCase()).toSorted()
}
