import type { Progress, SpeedDate, SpeedDatePhase, SpeedDatePlan } from '@stamtafel/domain'
import { DomainError, pauseEnd } from '@stamtafel/domain'
import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../database.ts'
import { events } from '../schema/event.ts'
import { entries, rounds, speedDates } from '../schema/speed-date.ts'
import { listOpenRounds, type StoredRound } from './round.ts'

/** A speed date as stored, with what decides over its next step; `fence` is the number of writes it has seen. */
export interface StoredSpeedDate extends Progress<StoredRound> {
  readonly id: string
  readonly eventId: string
  readonly organisationId: string
  readonly timeZone: string
  readonly seed: number
  readonly fence: number
  /** Since when a host has it stand still. */
  readonly pausedAt: Date | undefined
}

type Row = typeof speedDates.$inferSelect

export async function findSpeedDate(
  db: Database | Transaction,
  speedDateId: string,
): Promise<StoredSpeedDate | undefined> {
  const [found] = await db
    .select({
      row: speedDates,
      organisationId: events.organisationId,
      timeZone: events.timeZone,
      endsAt: events.endsAt,
    })
    .from(speedDates)
    .innerJoin(events, eq(events.id, speedDates.eventId))
    .where(eq(speedDates.id, speedDateId))
  if (!found) return undefined
  const { row, organisationId, timeZone, endsAt } = found
  const [open, latestEndsAt, here] = [
    await listOpenRounds(db, row.id),
    await findLatestEnd(db, row.id),
    await db.$count(entries, and(eq(entries.speedDateId, row.id), eq(entries.state, 'here'))),
  ]
  return {
    id: row.id,
    eventId: row.eventId,
    organisationId,
    timeZone,
    seed: row.seed,
    fence: row.fence,
    state: toState(row),
    plan: toPlan(row),
    startsAt: row.startsAt,
    rounds: open,
    latestEndsAt,
    extraSeconds: row.extraSeconds,
    stopsAt: row.stopsAt ?? undefined,
    pausedAt: row.pausedAt ?? undefined,
    pauseEndsAt: row.pausedAt ? pauseEnd(row.pausedAt, { endsAt }) : undefined,
    rooms: Math.ceil(here / 2),
  }
}

/**
 * Has the end of a speed date wait until the end of the transaction, and nothing else of it. Before the locks of the door,
 * whoever comes into it takes this one: so they come before its end, and leave with everybody, or find it ended. Says
 * how far it is.
 */
export async function holdSpeedDate(
  tx: Transaction,
  speedDateId: string,
): Promise<SpeedDatePhase | undefined> {
  const [held] = await tx
    .select({ phase: speedDates.phase })
    .from(speedDates)
    .where(eq(speedDates.id, speedDateId))
    .for('key share')
  return held?.phase
}

/** Waits for everybody who is just coming into a speed date, and lets nobody in until the end of the transaction. */
export async function shutSpeedDate(tx: Transaction, speedDateId: string): Promise<void> {
  await tx.select({ id: speedDates.id }).from(speedDates).where(eq(speedDates.id, speedDateId)).for('update')
}

/** Stores a new state, unless somebody has written since `stored` was read: then nothing of the transaction may stay. */
export async function writeSpeedDate(
  tx: Transaction,
  stored: Pick<StoredSpeedDate, 'id' | 'fence'>,
  { state, now, extraSeconds }: { state: SpeedDate; now: Date; extraSeconds?: number | undefined },
): Promise<void> {
  const written = await tx
    .update(speedDates)
    .set({
      phase: state.phase,
      ...('round' in state && { round: state.round }),
      ...(state.phase === 'ended' && { endedAt: now, nextStepAt: null }),
      extraSeconds,
      fence: stored.fence + 1,
    })
    .where(and(eq(speedDates.id, stored.id), eq(speedDates.fence, stored.fence)))
    .returning({ id: speedDates.id })
  if (written.length === 0) {
    throw new DomainError('speed-date.outdated', `Speed date ${stored.id} has moved on`)
  }
}

/** Notes when something is due next, for the sweep; a writer who has been overtaken notes nothing. */
export async function writeNextStep(
  db: Database,
  { id, fence }: Pick<StoredSpeedDate, 'id' | 'fence'>,
  at: Date | null,
): Promise<void> {
  await db
    .update(speedDates)
    .set({ nextStepAt: at })
    .where(and(eq(speedDates.id, id), eq(speedDates.fence, fence)))
}

/** Speed dates for which something is due, longest overdue first. */
export async function listDueSpeedDates(db: Database, now: Date): Promise<string[]> {
  const rows = await db
    .select({ id: speedDates.id })
    .from(speedDates)
    .where(lte(speedDates.nextStepAt, now))
    .orderBy(asc(speedDates.nextStepAt))
    .limit(100)
  return rows.map(({ id }) => id)
}

async function findLatestEnd(db: Database | Transaction, speedDateId: string): Promise<Date | undefined> {
  const [latest] = await db
    .select({ endsAt: rounds.endsAt })
    .from(rounds)
    .where(and(eq(rounds.speedDateId, speedDateId), isNull(rounds.sideOf)))
    .orderBy(sql`${rounds.number} desc`)
    .limit(1)
  return latest?.endsAt
}

function toState({ phase, round }: { phase: SpeedDatePhase; round: number }): SpeedDate {
  return phase === 'running' || phase === 'paused' ? { phase, round } : { phase }
}

function toPlan({ rounds: count, roundSeconds, breakSeconds, gatherSeconds }: Row): SpeedDatePlan {
  return { rounds: count, roundSeconds, breakSeconds, gatherSeconds }
}
