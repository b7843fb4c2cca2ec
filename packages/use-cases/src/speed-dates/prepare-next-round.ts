import {
  bumpRevision,
  insertRound,
  listBlocksAmong,
  listEncountersAmong,
  listPairedThatDay,
  listPeopleHere,
  lockPeople,
  transact,
  writeSpeedDate,
  type NewPairing,
  type PersonHere,
  type PersonPair,
  type StoredSpeedDate,
  type Transaction,
} from '@stamtafel/db'
import { advanceSpeedDate, bellFor, prepareRound, type SittingOutReason, type Step } from '@stamtafel/domain'
import type { MatchInput, MatchResult } from '@stamtafel/matching'
import { ROOM_LIMITS } from '../media/media-access.ts'
import type { SpeedDateDeps } from './speed-date-deps.ts'

type PrepareStep = Extract<Step, { type: 'prepare' }>

/** Matches everybody who is here, stores the round with its reservations, makes its rooms and tells its people. */
export async function prepareNextRound(
  deps: SpeedDateDeps,
  speedDate: StoredSpeedDate,
  step: PrepareStep,
): Promise<void> {
  const { id: speedDateId, eventId, state } = speedDate
  const now = deps.now()
  const running = advanceSpeedDate(state, { type: 'prepare-round' })
  const number = running.phase === 'running' ? running.round : 1
  const { people, input } = await transact(deps.db, async (tx) => {
    const here = await listPeopleHere(tx, speedDateId)
    const personIds = here.map(({ personId }) => personId)
    const metToday = await listPairedThatDay(tx, { speedDate, personIds, now })
    const blocks = await listBlocksAmong(tx, personIds)
    const encounters = await listEncountersAmong(tx, personIds)
    return { people: here, input: toInput(speedDate.seed, here, { metToday, blocks, encounters }) }
  })
  const result = await deps.match(input)
  const seating = toSeating(result, people, deps)
  const bellAt = bellFor(step, deps.now(), seating.pairings.length)
  const round = prepareRound(speedDate.plan, { bellAt, rooms: seating.pairings.length })
  const { roundId, revision } = await transact(deps.db, async (tx) => {
    await writeSpeedDate(tx, speedDate, { state: running, now })
    const still = await whoIsStillHere(tx, { speedDateId, people })
    const id = await insertRound(tx, { speedDateId, number, round, ...withoutMissing(seating, still) })
    return { roundId: id, revision: await bumpRevision(tx, eventId) }
  })

  // A crash from here on loses nothing: rooms are made sure of before every token, and the revision tells the pages.
  const message = { type: 'round.prepared', speedDateId, roundId } as const
  await deps.live.publish({ eventId, revision, to: 'event', message })
  await makeRooms(deps, seating.pairings)
}

/** While the pairs were made some may have gone elsewhere; from here on their door waits for us. */
async function whoIsStillHere(
  tx: Transaction,
  { speedDateId, people }: { speedDateId: string; people: readonly PersonHere[] },
): Promise<ReadonlySet<string>> {
  await lockPeople(
    tx,
    people.map(({ personId }) => personId),
  )
  return new Set((await listPeopleHere(tx, speedDateId)).map(({ attendeeId }) => attendeeId))
}

/** Calls off the pairings of those who have gone; their partners sit out, and are first the next time. */
function withoutMissing({ pairings, sittingOut }: Seating, here: ReadonlySet<string>): Seating {
  const isHere = ({ attendeeId }: { readonly attendeeId: string }) => here.has(attendeeId)
  const alone = pairings
    .filter(({ members }) => !members.every(isHere))
    .flatMap(({ members }) => members.filter(isHere))
    .map(({ attendeeId }) => ({ attendeeId, reason: 'partner-left' as const }))
  return {
    pairings: pairings.filter(({ members }) => members.every(isHere)),
    sittingOut: [...sittingOut.filter(isHere), ...alone],
  }
}

interface Seating {
  readonly pairings: readonly NewPairing[]
  readonly sittingOut: readonly { readonly attendeeId: string; readonly reason: SittingOutReason }[]
}

interface Known {
  readonly metToday: readonly PersonPair[]
  readonly blocks: readonly PersonPair[]
  readonly encounters: readonly PersonPair[]
}

function toInput(seed: number, people: readonly PersonHere[], known: Known): MatchInput {
  return {
    people: people.map(({ personId, sittingOutCount, lastSatOut }) => ({
      id: personId,
      sittingOutCount,
      lastSatOut: lastSatOut ?? undefined,
    })),
    metToday: known.metToday.map(toPair),
    blocks: known.blocks.map(toPair),
    encounters: known.encounters.map(({ one, other }) => ({ a: one, b: other })),
    seed,
  }
}

function toPair({ one, other }: PersonPair) {
  return [one, other] as const
}

function toSeating(
  { groups, sittingOut }: MatchResult,
  people: readonly PersonHere[],
  { secrets }: Pick<SpeedDateDeps, 'secrets'>,
): Seating {
  const attendees = new Map(people.map(({ personId, attendeeId }) => [personId, attendeeId]))
  const attendeeOf = (personId: string) => {
    const attendeeId = attendees.get(personId)
    if (attendeeId === undefined) throw new Error(`The matching named ${personId}, who was not given to it`)
    return attendeeId
  }
  const pairings = groups.map(({ members, reasons }): NewPairing => ({
    id: crypto.randomUUID(),
    mediaRoom: secrets.roomName(),
    reasons: reasons.map(({ kind }) => kind),
    members: members.map((personId) => ({ personId, attendeeId: attendeeOf(personId) })),
  }))
  return {
    pairings,
    sittingOut: sittingOut.map(({ id, reason }) => ({ attendeeId: attendeeOf(id), reason })),
  }
}

/** LiveKit takes some twenty rooms at a time without keeping others waiting. */
const ROOMS_AT_ONCE = 20

async function makeRooms(deps: SpeedDateDeps, pairings: readonly NewPairing[]): Promise<void> {
  let failed = 0
  for (let from = 0; from < pairings.length; from += ROOMS_AT_ONCE) {
    const some = pairings.slice(from, from + ROOMS_AT_ONCE)
    const made = await Promise.allSettled(
      some.map(({ mediaRoom }) => deps.media.ensureRoom(mediaRoom, ROOM_LIMITS)),
    )
    failed += made.filter(({ status }) => status === 'rejected').length
  }
  if (failed > 0) deps.log.warn({ failed }, 'media.rooms-not-made')
}
