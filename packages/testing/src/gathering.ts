import type { Database } from '@stamtafel/db'
import {
  attendees,
  entries,
  events,
  lounges,
  organisations,
  people,
  presences,
  processLeases,
  sessions,
  speedDates,
  streamLeases,
  tables,
} from '@stamtafel/db/schema'
import { inArray } from 'drizzle-orm'
import { minutesAfter, type AttendeeActor, type SpeedDatePlan } from '@stamtafel/domain'
import { createTestDeps } from './deps.ts'

const PLAN: SpeedDatePlan = { rounds: 3, roundSeconds: 120, breakSeconds: 30, gatherSeconds: 60 }

interface GatheringOptions {
  /** How many attendees there are, each with an open live stream in the foyer. */
  readonly people: number
  readonly seats?: number
  readonly plan?: Partial<SpeedDatePlan>
}

/** A published event that is on now, with one table, one speed date that has just begun, and people in the foyer. */
export async function createGathering(db: Database, { people: count, seats = 4, plan }: GatheringOptions) {
  const deps = createTestDeps(db)
  const startsAt = deps.now()
  const ids = newIds()
  await db.insert(organisations).values({ id: ids.organisationId, name: 'Westerkade' })
  await insertEvent(db, { ids, startsAt, seats, plan: { ...PLAN, ...plan } })
  const addPeople = (more: number) => insertPeople(db, ids, more)
  const actors = await addPeople(count)
  /** Another event of the organisation, at the same time. */
  const alongside = async () => {
    const others = { ...newIds(), organisationId: ids.organisationId }
    await insertEvent(db, { ids: others, startsAt, seats, plan: { ...PLAN, ...plan } })
    return others
  }
  return {
    ...ids,
    deps,
    actors,
    addPeople,
    alongside,
    comeHere: (who: readonly AttendeeActor[]) => comeHere(db, { ids, who, now: deps.now() }),
  }
}

export type Gathering = Awaited<ReturnType<typeof createGathering>>

type Ids = ReturnType<typeof newIds>

function newIds() {
  return {
    organisationId: crypto.randomUUID(),
    eventId: crypto.randomUUID(),
    tableId: crypto.randomUUID(),
    loungeId: crypto.randomUUID(),
    sessionId: crypto.randomUUID(),
    speedDateId: crypto.randomUUID(),
  }
}

async function insertEvent(
  db: Database,
  { ids, startsAt, seats, plan }: { ids: Ids; startsAt: Date; seats: number; plan: SpeedDatePlan },
): Promise<void> {
  const { organisationId, eventId, loungeId, sessionId } = ids
  const endsAt = minutesAfter(startsAt, 120)
  await db.insert(events).values({
    id: eventId,
    organisationId,
    slug: `spring-fair-${eventId.slice(0, 8)}`,
    name: 'Spring fair',
    template: 'online-conference',
    phase: 'published',
    publishedAt: startsAt,
    timeZone: 'Europe/Amsterdam',
    startsAt,
    endsAt,
  })
  await db.insert(lounges).values({ id: loungeId, eventId, name: 'Lounge' })
  await db.insert(tables).values({ id: ids.tableId, eventId, loungeId, number: 1, seats })
  await db
    .insert(sessions)
    .values({ id: sessionId, eventId, kind: 'speed-date', title: 'Speed date', startsAt, endsAt })
  await db.insert(speedDates).values({
    id: ids.speedDateId,
    eventId,
    sessionId,
    startsAt,
    seed: 7,
    nextStepAt: startsAt,
    ...plan,
  })
}

async function insertPeople(db: Database, ids: Ids, count: number): Promise<AttendeeActor[]> {
  const { organisationId, eventId } = ids
  const actors = Array.from({ length: count }, (): AttendeeActor => ({
    kind: 'attendee',
    attendeeId: crypto.randomUUID(),
    personId: crypto.randomUUID(),
    eventId,
    organisationId,
  }))
  if (count === 0) return actors
  const named = actors.map((actor, index) => ({ ...actor, name: `Person ${index + 1}` }))
  await db.insert(people).values(
    named.map(({ personId, name }) => ({
      id: personId,
      organisationId,
      name,
      address: `${personId}@a.example`,
    })),
  )
  await db
    .insert(attendees)
    .values(named.map(({ attendeeId, personId, name }) => ({ id: attendeeId, eventId, personId, name })))
  await listen(db, actors)
  return actors
}

/** Gives each of them a live stream on a process whose lease outlasts every test. */
async function listen(db: Database, actors: readonly AttendeeActor[]): Promise<void> {
  const processId = crypto.randomUUID()
  await db.insert(processLeases).values({ processId, renewedAt: new Date(Date.now() + 3_600_000) })
  await db.insert(presences).values(
    actors.map(({ personId, attendeeId, eventId }) => ({
      personId,
      attendeeId,
      eventId,
      state: 'connected' as const,
      mediaTabId: tabOf(attendeeId),
    })),
  )
  await db.insert(streamLeases).values(
    actors.map(({ personId, attendeeId }) => ({
      processId,
      personId,
      attendeeId,
      tabId: tabOf(attendeeId),
    })),
  )
}

/** The tab in which a person of a gathering listens. */
export function tabOf(attendeeId: string): string {
  return `tab-${attendeeId.slice(0, 8)}`
}

/** As if each of them had pressed *I am here*, and so waits in the speed date. */
async function comeHere(
  db: Database,
  { ids, who, now }: { ids: Ids; who: readonly AttendeeActor[]; now: Date },
): Promise<void> {
  const { speedDateId } = ids
  const attendeeIds = who.map(({ attendeeId }) => attendeeId)
  await db
    .insert(entries)
    .values(
      attendeeIds.map((attendeeId) => ({ speedDateId, attendeeId, state: 'here' as const, pressedAt: now })),
    )
    .onConflictDoNothing()
  await db
    .update(presences)
    .set({ kind: 'speed-date', speedDateId })
    .where(inArray(presences.attendeeId, attendeeIds))
}
