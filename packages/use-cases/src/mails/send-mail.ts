import { claimMail, transact, writeAttempt, type StoredMail } from '@stamtafel/db'
import { CODE_MINUTES, minutesAfter, secondsAfter } from '@stamtafel/domain'
import {
  ATTEMPT_SECONDS,
  messageIdOf,
  renderMail,
  type MailKind,
  type MailOutcome,
  type MailPayload,
  type RenderedMail,
} from '@stamtafel/mail'
import type { MailDeps } from './mail-deps.ts'
import { secondsUntilRetry } from './retry.ts'

/** Longer than an attempt takes, so that no second one is begun beside it; whoever dies meanwhile has held the mail up for so long. */
const LEASE_SECONDS = ATTEMPT_SECONDS + 60

/** Kinds that are of no use to anybody once their code has run out. */
const CODES: ReadonlySet<MailKind> = new Set<MailKind>(['sign-in-code', 'second-device-code'])

type Claimed = StoredMail<MailKind, MailPayload>

/** Makes one attempt at a mail of the outbox, unless it is done, not due, or in somebody else's hands. */
export async function sendMail(deps: MailDeps, { mailId }: { readonly mailId: string }): Promise<void> {
  const now = deps.now()
  const notBefore = secondsAfter(now, LEASE_SECONDS)
  const mail = await transact(deps.db, (tx) =>
    claimMail<MailKind, MailPayload>(tx, { mailId, now, notBefore }),
  )
  if (!mail) return
  const outcome = await attempt(deps, mail)
  await writeAttempt(deps.db, mail, nextState(mail, outcome, deps.now()))
  const reason = outcome.outcome === 'refused' ? outcome.reason : undefined
  deps.log.info({ mailId, kind: mail.kind, attempt: mail.attempts, reason }, `mail.${outcome.outcome}`)
}

async function attempt(deps: MailDeps, mail: Claimed): Promise<MailOutcome> {
  if (CODES.has(mail.kind) && minutesAfter(mail.createdAt, CODE_MINUTES) <= deps.now()) {
    return { outcome: 'refused', permanent: true, reason: 'expired' }
  }
  const rendered = render(deps, mail)
  if (!rendered) return { outcome: 'refused', permanent: true, reason: 'rendering' }
  const messageId = messageIdOf(mail.messageId, deps.publicUrl)
  return deps.mailTransport.send({ to: mail.address, messageId, ...rendered })
}

/** A mail that cannot be written today cannot be written tomorrow either. */
function render(deps: MailDeps, { id, kind, payload, locale }: Claimed): RenderedMail | undefined {
  try {
    return renderMail(kind, payload, { locale, publicUrl: deps.publicUrl })
  } catch (error) {
    deps.log.warn(
      { mailId: id, kind, cause: error instanceof Error ? error.name : 'unknown' },
      'mail.unreadable',
    )
    return undefined
  }
}

function nextState({ attempts }: Claimed, outcome: MailOutcome, now: Date) {
  if (outcome.outcome === 'sent') return { state: 'sent', now } as const
  const { permanent, reason } = outcome
  const wait = permanent ? undefined : secondsUntilRetry(attempts)
  if (wait === undefined) return { state: 'refused', now, reason } as const
  return { state: 'waiting', notBefore: secondsAfter(now, wait), reason } as const
}
