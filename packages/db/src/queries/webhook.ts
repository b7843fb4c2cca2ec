import { eq, lt, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { webhookReceipts } from '../schema/mail.ts'

/** Says whether a webhook was done before. */
export async function isWebhookNoted(db: Database, id: string): Promise<boolean> {
  return (await db.$count(webhookReceipts, eq(webhookReceipts.id, id))) > 0
}

/** Notes a webhook as done, by its id. */
export async function noteWebhook(db: Database, id: string): Promise<void> {
  await db.insert(webhookReceipts).values({ id }).onConflictDoNothing()
}

/** Forgets the receipts that are too old for a second copy still to come. */
export async function deleteOldReceipts(db: Database): Promise<void> {
  await db.delete(webhookReceipts).where(lt(webhookReceipts.receivedAt, sql`now() - interval '1 hour'`))
}
