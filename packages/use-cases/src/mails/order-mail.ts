import { insertMail, type Transaction } from '@stamtafel/db'
import type { Locale } from '@stamtafel/domain'
import { sendMail } from '@stamtafel/jobs'
import type { MailKind, MailPayloads } from '@stamtafel/mail'
import type { Deps } from '../deps.ts'

/** A mail to be sent; two orders with one key are one mail. */
export interface MailOrder<K extends MailKind> {
  readonly kind: K
  readonly address: string
  readonly locale: Locale
  readonly payload: MailPayloads[K]
  readonly dedupeKey?: string
}

/** Writes a mail into the outbox with whatever decided on it; `enqueueMail` it after the commit. */
export function orderMail<K extends MailKind>(
  tx: Transaction,
  { dedupeKey, ...mail }: MailOrder<K>,
): Promise<string | undefined> {
  return insertMail(tx, { ...mail, dedupeKey })
}

/** Has a stored mail sent soon; without a queue the sweep finds it later, so the caller does not fail. */
export async function enqueueMail(
  { jobs, log }: Pick<Deps, 'jobs' | 'log'>,
  mailId: string | undefined | null,
): Promise<void> {
  if (!mailId) return
  try {
    await jobs.enqueue(sendMail, { mailId }, { delayMs: 0 })
  } catch (error) {
    log.warn({ mailId, cause: String(error) }, 'mail.not-enqueued')
  }
}
