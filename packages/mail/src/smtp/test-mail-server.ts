import { once } from 'node:events'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import type { OutgoingMail } from '../mail-transport.ts'

type Step = 'CONN' | 'MAIL FROM' | 'RCPT TO' | 'DATA'

/** A real mail server on a free port of this computer, which refuses at the step it is told to. */
export interface TestMailServer {
  readonly url: string
  readonly received: readonly OutgoingMail[]
  /** The header lines of each mail, as they came. */
  readonly headers: readonly string[]
  answerNext(step: Step, reply: number, words?: string): void
  stop(): Promise<void>
}

export async function startTestMailServer(): Promise<TestMailServer> {
  const received: OutgoingMail[] = []
  const headers: string[] = []
  const refusals = new Map<Step, Error>()
  const refusalAt = (step: Step) => {
    const refusal = refusals.get(step)
    refusals.delete(step)
    return refusal
  }
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    onAuth: (_auth, _session, callback) => callback(null, {}),
    onConnect: (_session, callback) => callback(refusalAt('CONN')),
    onMailFrom: (_address, _session, callback) => callback(refusalAt('MAIL FROM')),
    onRcptTo: (_address, _session, callback) => callback(refusalAt('RCPT TO')),
    async onData(stream, session, callback) {
      const parsed = await simpleParser(stream, { skipTextToHtml: true })
      const refusal = refusalAt('DATA')
      if (refusal === undefined) {
        headers.push(parsed.headerLines.map(({ line }) => line).join('\r\n'))
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address).join(', '),
          subject: parsed.subject ?? '',
          text: parsed.text ?? '',
          html: parsed.html || '',
          messageId: parsed.messageId ?? '',
        })
      }
      callback(refusal)
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    headers,
    answerNext: (step, responseCode, words = 'no') =>
      void refusals.set(step, Object.assign(new Error(words), { responseCode })),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
