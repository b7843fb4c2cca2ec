import { deleteOldIdempotencyKeys, deleteOldMailTurns, listDueMails } from '@stamtafel/db'
import { secondsAfter } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { enqueueMail } from './order-mail.ts'

/** Long enough for the job that was ordered with a mail to have taken it. */
const PATIENCE_SECONDS = 10

/** Has every mail sent that is due and was lost on its way to the queue, or whose last attempt failed. */
export async function sweepMails(deps: Pick<Deps, 'db' | 'jobs' | 'now' | 'log'>): Promise<void> {
  const due = await listDueMails(deps.db, secondsAfter(deps.now(), -PATIENCE_SECONDS))
  for (const mailId of due) await enqueueMail(deps, mailId)
}

/** Forgets what only guards against repetition, once it is too old for that. */
export async function forgetRepetitions({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<void> {
  await deleteOldMailTurns(db, now())
  await deleteOldIdempotencyKeys(db)
}
