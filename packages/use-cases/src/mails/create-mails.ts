import type { MailDeps } from './mail-deps.ts'
import { sendMail } from './send-mail.ts'
import { forgetRepetitions, sweepMails } from './sweep-mails.ts'

export type Mails = ReturnType<typeof createMails>

/** The outbox, as the worker empties it. */
export function createMails(deps: MailDeps) {
  return {
    send: sendMail.bind(undefined, deps),
    sweep: () => sweepMails(deps),
    forgetRepetitions: () => forgetRepetitions(deps),
  }
}
