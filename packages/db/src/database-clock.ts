import type { Database } from './database.ts'
import { readDatabaseClock } from './queries/clock.ts'

const MEASURE_EVERY_MS = 30_000
const SAMPLES = 3

/** The database's time, kept by this process's own clock and what it is off by. */
export interface DatabaseClock {
  readonly now: () => Date
  readonly stop: () => void
}

/** Measures how far this process's clock is off, now and every half minute; a database away keeps the last figure. */
export async function startDatabaseClock(db: Database): Promise<DatabaseClock> {
  let offset = await measureOffset(db)
  const keepOffset = async () => {
    offset = await measureOffset(db).catch(() => offset)
  }
  const timer = setInterval(() => {
    void keepOffset()
  }, MEASURE_EVERY_MS)
  timer.unref()
  return { now: () => new Date(Date.now() + offset), stop: () => clearInterval(timer) }
}

/** Of several tries the one with the shortest way there and back tells most. */
async function measureOffset(db: Database): Promise<number> {
  let best = { trip: Number.POSITIVE_INFINITY, offset: 0 }
  for (let sample = 0; sample < SAMPLES; sample++) {
    const asked = Date.now()
    const there = (await readDatabaseClock(db)).getTime()
    const trip = Date.now() - asked
    if (trip < best.trip) best = { trip, offset: Math.round(there - (asked + trip / 2)) }
  }
  return best.offset
}
