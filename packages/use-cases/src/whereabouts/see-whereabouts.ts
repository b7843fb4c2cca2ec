import { countByKind, listStagesWatched, listTablesTaken } from '@stamtafel/db'
import type { UserActor } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { authoriseEvent } from '../events/authorise-event.ts'

type TableTaken = Awaited<ReturnType<typeof listTablesTaken>>[number]

/** How many people are where at an event, for its hosts: numbers, and tables at which somebody is alone, but no names (R24). */
export async function seeWhereabouts(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  actor: UserActor,
  { eventId }: { readonly eventId: string },
) {
  const { revision } = await authoriseEvent(db, actor, { permission: 'event.host', eventId })
  const [people, stages, tables] = await Promise.all([
    countByKind(db, eventId),
    listStagesWatched(db, eventId),
    listTablesTaken(db, eventId),
  ])
  return {
    revision,
    now: now(),
    here: Object.values(people).reduce((sum, some) => sum + some, 0),
    foyer: people.foyer,
    speedDates: { talking: people.pairing, waiting: people['speed-date'] },
    stages: stages.map(({ watching, ...stage }) => ({ ...stage, people: watching })),
    lounges: [...Map.groupBy(tables, ({ loungeId }) => loungeId)].map(([id, inLounge]) =>
      describeLounge(id, inLounge),
    ),
  }
}

function describeLounge(id: string, tables: readonly TableTaken[]) {
  return {
    id,
    name: tables[0]?.lounge ?? '',
    people: tables.reduce((sum, { taken }) => sum + taken, 0),
    tables: tables.map(({ id: tableId, number, topic, seats, taken, aloneSince }) => ({
      id: tableId,
      number,
      topic,
      seats,
      taken,
      aloneSince,
    })),
  }
}
