import type { Database } from '@stamtafel/db'
import { reservations, rounds, speedDateCommands, speedDates } from '@stamtafel/db/schema'
import type { SpeedDatePlan } from '@stamtafel/domain'
import { match } from '@stamtafel/matching'
import { addMember, createGathering } from '@stamtafel/testing'
import { asc, eq } from 'drizzle-orm'
import { createSpeedDates, createSpeedDateTimer } from '../speed-dates/create-speed-dates.ts'
import { createHosting } from '../hosting/create-hosting.ts'
import type { HostCommand } from '../hosting/give-host-command.ts'

const timer = { kind: 'timer' } as const

/** So many people are here in a speed date that gathers; nobody in one that has not begun; an organiser hosts it. */
export async function startHosting(db: Database, people: number, plan?: Partial<SpeedDatePlan>) {
  const gathering = await createGathering(db, { people, ...(plan && { plan }) })
  const { deps, speedDateId, eventId, organisationId, actors } = gathering
  const rings = createSpeedDateTimer({ ...deps, match: async (input) => match(input) })
  const hosting = createHosting(deps)
  const organiser = await addMember(db, organisationId, 'organiser')
  const tend = () => rings.tend(timer, { speedDateId })
  if (people > 0) {
    await tend()
    await gathering.comeHere(actors)
  }
  const facts = async () => {
    const { speedDates: hosted } = await hosting.listSpeedDates(organiser, { eventId })
    const [found] = hosted
    if (!found) throw new Error('An event without its speed date')
    return found
  }
  return {
    ...gathering,
    hosting,
    organiser,
    tend,
    facts,
    speedDates: createSpeedDates(deps),
    async command(
      what: HostCommand | Exclude<HostCommand['type'], 'say'>,
      { after, by = organiser }: GivenBy = {},
    ) {
      const latest =
        after ?? (await db.select().from(speedDates).where(eq(speedDates.id, speedDateId)))[0]?.commands
      const command = typeof what === 'string' ? { type: what } : what
      return hosting.giveCommand(by, { eventId, speedDateId, after: latest ?? 0, command })
    },
    async playTo(phase: 'preparing' | 'talking') {
      for (const seconds of phase === 'preparing' ? [41] : [41, 20]) {
        deps.clock.pass(seconds)
        await tend()
      }
    },
    rounds: () =>
      db.select().from(rounds).where(eq(rounds.speedDateId, speedDateId)).orderBy(asc(rounds.number)),
    log: () =>
      db
        .select()
        .from(speedDateCommands)
        .where(eq(speedDateCommands.speedDateId, speedDateId))
        .orderBy(asc(speedDateCommands.number)),
    async reserved() {
      const rows = await db
        .select({ opensAt: reservations.opensAt })
        .from(reservations)
        .innerJoin(rounds, eq(rounds.id, reservations.roundId))
        .where(eq(rounds.speedDateId, speedDateId))
      return rows.map(({ opensAt }) => opensAt)
    },
  }
}

interface GivenBy {
  readonly after?: number
  readonly by?: Awaited<ReturnType<typeof addMember>>
}
