import { lt, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { webhookReceipts } from '../schema/mail.ts'

/** Notes a webhook by its id; false when it was noted before. */
export async function noteWebhook(db: Database, id: string): Promise<boolean> {
  const noted = await db
    .insert(webhookReceipts)
    .values({ id })
    .onConflictDoNothing()
    .returning({ id: webhookReceipts.id })
  return noted.length > 0
}

/** Forgets the receipts that are too old for a second copy still to come. */
export async function deleteOldReceipts(db: Database): Promise<void> {
  await db.delete(webhookReceipts).where(lt(webhookReceipts.receivedAt, sql`now() - interval '1 hour'`))
}
