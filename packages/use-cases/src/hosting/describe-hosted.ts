import {
  findSpeedDate,
  listHosted,
  listLatestCommands,
  type Database,
  type StoredSpeedDate,
} from '@stamtafel/db'
import { bellAhead, secondsAfter, talkingRound } from '@stamtafel/domain'

/** As many commands as a host's page shows. */
const SHOWN_COMMANDS = 10

export type HostedFacts = Awaited<ReturnType<typeof describeHosted>>[number]

/** The speed dates of an event as its hosts see them. */
export async function describeHosted(db: Database, eventId: string) {
  const [rows, commands] = [
    await listHosted(db, eventId),
    await listLatestCommands(db, { eventId, most: SHOWN_COMMANDS }),
  ]
  const stored = await Promise.all(rows.map(({ id }) => findSpeedDate(db, id)))
  return rows.flatMap((row, index) => {
    const speedDate = stored[index]
    if (!speedDate) return []
    const own = commands.filter(({ speedDateId }) => speedDateId === row.id)
    return [{ ...row, ...describeTimes(speedDate), commands: own }]
  })
}

function describeTimes(speedDate: StoredSpeedDate) {
  const { state, plan, startsAt, pausedAt, pauseEndsAt, stopsAt, rounds, latestEndsAt, extraSeconds } =
    speedDate
  const { gatherSeconds, roundSeconds, breakSeconds } = plan
  const current = talkingRound(rounds) ?? rounds.findLast(({ sideOf }) => sideOf === null)
  return {
    phase: state.phase,
    startsAt,
    firstBellAt: secondsAfter(startsAt, gatherSeconds + (latestEndsAt ? 0 : extraSeconds)),
    rounds: plan.rounds,
    roundSeconds,
    breakSeconds,
    pausedAt: pausedAt ?? null,
    pauseEndsAt: pauseEndsAt ?? null,
    stopsAt: stopsAt ?? null,
    nextBell: bellAhead(speedDate) ?? null,
    current: current
      ? { number: current.number, phase: current.phase, bell: current.bellAt, endsAt: current.endsAt }
      : null,
  }
}
