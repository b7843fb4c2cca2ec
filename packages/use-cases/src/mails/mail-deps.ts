import type { MailTransport } from '@stamtafel/mail'
import type { Deps } from '../deps.ts'

/** What the outbox reaches for. */
export type MailDeps = Pick<Deps, 'db' | 'jobs' | 'now' | 'publicUrl' | 'log'> & {
  readonly mailTransport: MailTransport
}
