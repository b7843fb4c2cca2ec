import { DomainError } from '@stamtafel/domain'
import { and, eq, lt, sql } from 'drizzle-orm'
import { transact, type Database, type Transaction } from '../database.ts'
import { idempotencyKeys } from '../schema/mail.ts'

/** A creating call that its caller may repeat; `requestHash` tells whether it asks for the same. */
export interface RepeatableCall {
  /** Who calls what, so that one caller's keys are not another's. */
  readonly scope: string
  readonly key: string | undefined
  readonly requestHash: string
}

/** What a call answered, and whether it is this call that did it. */
export interface Done<Answer> {
  readonly answer: Answer
  readonly isRepeated: boolean
}

/** Does the work in a transaction once for each key, and gives whoever repeats the call the first one's answer, which must survive JSON. */
export function once<Answer>(
  db: Database,
  call: RepeatableCall,
  work: (tx: Transaction) => Promise<Answer>,
): Promise<Done<Answer>> {
  return transact(db, async (tx) => {
    const { scope, key, requestHash } = call
    if (key === undefined) return { answer: await work(tx), isRepeated: false }
    // Who comes second waits here until the first has committed.
    const first = await tx
      .insert(idempotencyKeys)
      .values({ scope, key, requestHash })
      .onConflictDoNothing()
      .returning({ key: idempotencyKeys.key })
    if (first.length === 0)
      return { answer: await answerOf<Answer>(tx, { scope, key, requestHash }), isRepeated: true }
    const answer = await work(tx)
    await tx.update(idempotencyKeys).set({ answer }).where(isCall({ scope, key }))
    return { answer, isRepeated: false }
  })
}

/** Forgets the keys of a day ago; a call that is repeated later is a new one. */
export async function deleteOldIdempotencyKeys(db: Database): Promise<void> {
  await db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, sql`now() - interval '1 day'`))
}

async function answerOf<Answer>(
  tx: Transaction,
  { scope, key, requestHash }: { scope: string; key: string; requestHash: string },
): Promise<Answer> {
  const [earlier] = await tx
    .select({ requestHash: idempotencyKeys.requestHash, answer: sql<Answer>`${idempotencyKeys.answer}` })
    .from(idempotencyKeys)
    .where(isCall({ scope, key }))
  if (!earlier || earlier.requestHash !== requestHash) {
    throw new DomainError('idempotency-key.reused', `A key of ${scope} came back with another request`)
  }
  return earlier.answer
}

function isCall({ scope, key }: { scope: string; key: string }) {
  return and(eq(idempotencyKeys.scope, scope), eq(idempotencyKeys.key, key))
}
