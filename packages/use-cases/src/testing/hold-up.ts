import type { Database } from '@stamtafel/db'
import { events } from '@stamtafel/db/schema'
import { eq, sql } from 'drizzle-orm'
import { setTimeout as wait } from 'node:timers/promises'

const LOOK_EVERY_MS = 10

/** Has whatever changes something at an event stop right before its end, until it is let go. */
export async function holdUp(db: Database, { eventId }: { readonly eventId: string }) {
  const held = Promise.withResolvers<void>()
  const released = Promise.withResolvers<void>()
  const holding = db.transaction(async (tx) => {
    await tx.select().from(events).where(eq(events.id, eventId)).for('no key update')
    held.resolve()
    await released.promise
  })
  await Promise.race([held.promise, holding])
  return async () => {
    released.resolve()
    await holding
  }
}

/** Until so many transactions wait for others, or this work is done. */
export async function untilWaiting(db: Database, count: number, work: Promise<unknown>): Promise<void> {
  const isDone = work.then(() => true)
  // Whoever does the work hears of it themselves, should nobody here wait for it any more.
  isDone.catch(() => undefined)
  while ((await countWaiting(db)) < count) {
    if (await Promise.race([isDone, wait(LOOK_EVERY_MS, false)])) return
  }
}

async function countWaiting(db: Database): Promise<number> {
  const { rows } = await db.execute<{ waiting: number }>(sql`select count(*)::int as waiting
    from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
  return rows[0]?.waiting ?? 0
}
