import type { listSpeedDatesFor } from '@stamtafel/db'
import { secondsAfter } from '@stamtafel/domain'

type Row = Awaited<ReturnType<typeof listSpeedDatesFor>>[number]

export type SpeedDateFacts = ReturnType<typeof describeSpeedDate>

/** A speed date as the foyer shows it to one attendee. */
export function describeSpeedDate({ speedDate, title, joined, here, myEntry }: Row) {
  const { id, phase, startsAt, gatherSeconds, round, rounds, roundSeconds, breakSeconds, pausedAt, stopsAt } =
    speedDate
  const firstBellAt = secondsAfter(startsAt, gatherSeconds)
  return {
    id,
    title,
    phase,
    startsAt,
    firstBellAt,
    round,
    rounds,
    roundSeconds,
    breakSeconds,
    gatherSeconds,
    joined,
    here,
    myEntry,
    pausedAt,
    stopsAt,
  }
}
