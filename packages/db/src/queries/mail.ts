import type { Locale } from '@stamtafel/domain'
import { and, asc, eq, lte, or, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../database.ts'
import { mails, mailTurns } from '../schema/mail.ts'

/** A mail of the outbox; what its kind and payload may be is known to whoever ordered it. */
export interface StoredMail<Kind extends string = string, Payload = unknown> {
  readonly id: string
  readonly kind: Kind
  readonly address: string
  readonly locale: Locale
  readonly payload: Payload
  readonly messageId: string
  readonly attempts: number
  readonly createdAt: Date
}

export interface NewMail {
  readonly kind: string
  readonly address: string
  readonly locale: Locale
  readonly payload: unknown
  readonly dedupeKey: string | undefined
}

/** Stores a mail to be sent; undefined when one with its key was stored before. */
export async function insertMail(tx: Transaction, mail: NewMail): Promise<string | undefined> {
  const [stored] = await tx
    .insert(mails)
    .values({ ...mail, messageId: crypto.randomUUID() })
    .onConflictDoNothing({ target: mails.dedupeKey })
    .returning({ id: mails.id })
  return stored?.id
}

/** Takes a mail that is due for one attempt, and keeps others from it until `notBefore`; undefined when there is nothing to do. */
export async function claimMail<Kind extends string, Payload>(
  tx: Transaction,
  { mailId, now, notBefore }: { mailId: string; now: Date; notBefore: Date },
): Promise<StoredMail<Kind, Payload> | undefined> {
  const [due] = await tx
    .select({ id: mails.id })
    .from(mails)
    .where(
      and(
        eq(mails.id, mailId),
        eq(mails.state, 'waiting'),
        or(eq(mails.attempts, 0), lte(mails.notBefore, now)),
      ),
    )
    .for('update', { skipLocked: true })
  if (!due) return undefined
  const [mail] = await tx
    .update(mails)
    .set({ attempts: sql`${mails.attempts} + 1`, notBefore })
    .where(eq(mails.id, mailId))
    .returning({
      id: mails.id,
      kind: sql<Kind>`${mails.kind}`,
      address: mails.address,
      locale: mails.locale,
      payload: sql<Payload>`${mails.payload}`,
      messageId: mails.messageId,
      attempts: mails.attempts,
      createdAt: mails.createdAt,
    })
  return mail
}

/** Stores what became of an attempt, unless another one was begun since; a mail that is done keeps no secrets. */
export async function writeAttempt(
  db: Database,
  { id, attempts }: Pick<StoredMail, 'id' | 'attempts'>,
  outcome:
    | { readonly state: 'sent'; readonly now: Date }
    | { readonly state: 'refused'; readonly now: Date; readonly reason: string }
    | { readonly state: 'waiting'; readonly notBefore: Date; readonly reason: string },
): Promise<void> {
  const { state } = outcome
  const reason = state === 'sent' ? null : outcome.reason
  const change =
    state === 'waiting'
      ? { reason, notBefore: outcome.notBefore }
      : { reason, state, doneAt: outcome.now, payload: {} }
  await db
    .update(mails)
    .set(change)
    .where(and(eq(mails.id, id), eq(mails.attempts, attempts), eq(mails.state, 'waiting')))
}

/** The mails that should have been taken by now, oldest first. */
export async function listDueMails(db: Database, dueBefore: Date): Promise<string[]> {
  const rows = await db
    .select({ id: mails.id })
    .from(mails)
    .where(and(eq(mails.state, 'waiting'), lte(mails.notBefore, dueBefore)))
    .orderBy(asc(mails.notBefore))
    .limit(1000)
  return rows.map(({ id }) => id)
}

/** Counts one more mail of a kind to an address, known or not, and says whether it is among the first `most` until then. */
export async function takeMailTurn(
  tx: Transaction,
  turn: { kind: string; addressHash: string; most: number; now: Date; until: Date },
): Promise<boolean> {
  const { kind, addressHash, most, now, until } = turn
  const isOver = sql`${mailTurns.until} <= ${now.toISOString()}::timestamptz`
  const [counted] = await tx
    .insert(mailTurns)
    .values({ kind, addressHash, taken: 1, until })
    .onConflictDoUpdate({
      target: [mailTurns.kind, mailTurns.addressHash],
      set: {
        taken: sql`case when ${isOver} then 1 else ${mailTurns.taken} + 1 end`,
        until: sql`case when ${isOver} then excluded.until else ${mailTurns.until} end`,
      },
    })
    .returning({ taken: mailTurns.taken })
  return counted !== undefined && counted.taken <= most
}

/** Forgets the counts whose time is over. */
export async function deleteOldMailTurns(db: Database, now: Date): Promise<void> {
  await db.delete(mailTurns).where(lte(mailTurns.until, now))
}
