import type { Database } from '@stamtafel/db'
import { encounters, entries, pairingMembers, presences, rounds, streamLeases } from '@stamtafel/db/schema'
import type { AttendeeActor, SpeedDatePlan } from '@stamtafel/domain'
import { match } from '@stamtafel/matching'
import { createGathering } from '@stamtafel/testing'
import { and, eq, inArray } from 'drizzle-orm'
import { createSpeedDates, createSpeedDateTimer } from '../speed-dates/create-speed-dates.ts'

const timer = { kind: 'timer' } as const

export type Evening = Awaited<ReturnType<typeof startEvening>>

/** A speed date that gathers, with so many people who have pressed *I am here*, and with the worker at work. */
export async function startEvening(db: Database, people: number, plan?: Partial<SpeedDatePlan>) {
  const gathering = await createGathering(db, { people, ...(plan && { plan }) })
  const { deps, speedDateId, actors } = gathering
  const rings = createSpeedDateTimer({ ...deps, match: async (input) => match(input) })
  const speedDates = createSpeedDates(deps)
  const tend = () => rings.tend(timer, { speedDateId })
  const come = (who: readonly AttendeeActor[]) => comeHere(who)
  await tend()
  await come(actors)

  async function comeHere(who: readonly AttendeeActor[]): Promise<void> {
    for (const actor of who) await speedDates.setEntry(actor, { speedDateId, state: 'here' })
  }

  /** Time passes, and whatever is due by then is done. */
  async function pass(seconds: number): Promise<void> {
    deps.clock.pass(seconds)
    await tend()
  }

  /** The same, while those in the rounds press something every few seconds. */
  async function passAwake(seconds: number): Promise<void> {
    for (let passed = 0; passed < seconds; passed += STEP_SECONDS) {
      await press(db, speedDateId, deps.now())
      await pass(Math.min(STEP_SECONDS, seconds - passed))
    }
  }

  const passToFirstBell = async () => {
    for (const seconds of [41, 16, 4]) await pass(seconds)
  }
  const [noor, sam] = actors
  if (!noor || !sam) throw new Error('Nobody is here')
  const seatsOf = async (actor: AttendeeActor | undefined) => {
    if (!actor) throw new Error('Nobody is there')
    const { current } = await speedDates.see(actor, { speedDateId })
    return current.map(({ seat, round }) => ({ ...seat, round }))
  }
  return {
    ...gathering,
    noor,
    sam,
    tend,
    rings,
    speedDates,
    come,
    pass,
    passAwake,
    passToFirstBell,
    playToTheEnd: () => passAwake(1000),
    see: (actor: AttendeeActor) => speedDates.see(actor, { speedDateId }),
    seatsOf,
    sign: (actor: AttendeeActor, sign: 'pressed' | 'active' | 'hidden' | 'seen') =>
      speedDates.giveSign(actor, { speedDateId, sign }),
    say: (actor: AttendeeActor, said: Omit<Parameters<typeof speedDates.setEntry>[1], 'speedDateId'>) =>
      speedDates.setEntry(actor, { speedDateId, ...said }),
    placesOf: (who: readonly AttendeeActor[]) => placesOf(db, who),
    partnersOf: (actor: AttendeeActor) => partnersOf(db, actor),
    meetings: () => meetings(db, gathering),
    entryOf: (actor: AttendeeActor) => entryOf(db, speedDateId, actor),
  }
}

const STEP_SECONDS = 5

/** As if everybody who is here had pressed something. */
async function press(db: Database, speedDateId: string, now: Date): Promise<void> {
  await db.update(entries).set({ pressedAt: now }).where(eq(entries.speedDateId, speedDateId))
}

/** As if the last live stream of somebody had closed at an instant. */
export async function goAway(
  db: Database,
  { personId, attendeeId }: AttendeeActor,
  since: Date,
): Promise<void> {
  await db.delete(streamLeases).where(eq(streamLeases.attendeeId, attendeeId))
  await db.update(presences).set({ state: 'away', awaySince: since }).where(eq(presences.personId, personId))
}

async function placesOf(db: Database, actors: readonly AttendeeActor[]): Promise<string[]> {
  const ids = actors.map(({ personId }) => personId)
  const rows = await db.select().from(presences).where(inArray(presences.personId, ids))
  return actors.map(({ personId }) => rows.find((row) => row.personId === personId)?.kind ?? 'nowhere')
}

/** The attendees in the pairing that is somebody's place, without themselves. */
async function partnersOf(db: Database, { personId, attendeeId }: AttendeeActor): Promise<string[]> {
  const [own] = await db.select().from(presences).where(eq(presences.personId, personId))
  if (!own?.pairingId) return []
  const rows = await db.select().from(presences).where(eq(presences.pairingId, own.pairingId))
  return rows.map((row) => row.attendeeId).filter((id) => id !== attendeeId)
}

async function meetings(db: Database, { eventId }: { eventId: string }): Promise<string[]> {
  const met = await db.select().from(encounters).where(eq(encounters.eventId, eventId))
  return met.map(({ onePersonId, otherPersonId }) => `${onePersonId} ${otherPersonId}`)
}

async function entryOf(db: Database, speedDateId: string, { attendeeId }: AttendeeActor) {
  const [entry] = await db
    .select()
    .from(entries)
    .where(and(eq(entries.speedDateId, speedDateId), eq(entries.attendeeId, attendeeId)))
  return entry
}

/** Everybody who was paired in a speed date, by pairing, in the order of the bells. */
export async function listPairings(db: Database, speedDateId: string): Promise<string[][]> {
  const rows = await db
    .select({ pairingId: pairingMembers.pairingId, attendeeId: pairingMembers.attendeeId })
    .from(pairingMembers)
    .innerJoin(rounds, eq(rounds.id, pairingMembers.roundId))
    .where(eq(rounds.speedDateId, speedDateId))
    .orderBy(rounds.bellAt, pairingMembers.pairingId, pairingMembers.position)
  return [...Map.groupBy(rows, ({ pairingId }) => pairingId).values()].map((members) =>
    members.map(({ attendeeId }) => attendeeId),
  )
}
