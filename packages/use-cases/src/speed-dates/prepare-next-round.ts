import {
  bumpRevision,
  insertRound,
  listPeopleHere,
  listSkipping,
  lockPeople,
  transact,
  writeSpeedDate,
  type PersonHere,
  type StoredSpeedDate,
  type Transaction,
} from '@stamtafel/db'
import { advanceSpeedDate, bellFor, prepareRound, type Step } from '@stamtafel/domain'
import { makeRooms } from './make-rooms.ts'
import { listKeptApart, matchPeople, readField, type Seating } from './match-people.ts'
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
  const field = await transact(deps.db, async (tx) =>
    readField(tx, { speedDate, people: await listPeopleHere(tx, { speedDateId, number }), now }),
  )
  const seating = await matchPeople(deps, field)
  const bellAt = bellFor(step, deps.now(), seating.pairings.length)
  const round = prepareRound(speedDate.plan, { bellAt, rooms: seating.pairings.length })
  const { roundId, revision } = await transact(deps.db, async (tx) => {
    // What was added to the break is in this bell; the next break is as planned again.
    await writeSpeedDate(tx, speedDate, { state: running, now, extraSeconds: 0 })
    const still = await whoIsStillHere(tx, { speedDateId, number, people: field.people })
    const skipped = await listSkipping(tx, { speedDateId, number })
    const apart = await listKeptApart(tx, seating.pairings)
    const { pairings, sittingOut } = whatHolds(seating, { still, apart })
    const id = await insertRound(tx, {
      speedDateId,
      number,
      sideOf: null,
      round,
      pairings,
      sittingOut: [
        ...sittingOut,
        ...skipped.map((attendeeId) => ({ attendeeId, reason: 'skipped' as const })),
      ],
    })
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
  { speedDateId, number, people }: { speedDateId: string; number: number; people: readonly PersonHere[] },
): Promise<ReadonlySet<string>> {
  await lockPeople(
    tx,
    people.map(({ personId }) => personId),
  )
  const here = await listPeopleHere(tx, { speedDateId, number })
  return new Set(here.map(({ attendeeId }) => attendeeId))
}

interface Since {
  readonly still: ReadonlySet<string>
  readonly apart: ReadonlySet<string>
}

/** Calls off the pairings of those who have gone or are kept apart; who is left alone sits out, and is first the next time. */
function whatHolds(seating: Seating, { still, apart }: Since): Seating {
  const isHere = ({ attendeeId }: { readonly attendeeId: string }) => still.has(attendeeId)
  const pairings = seating.pairings.map((pairing) => ({
    ...pairing,
    members: pairing.members.filter(isHere),
  }))
  const holds = ({ id, members }: Seating['pairings'][number]) => members.length > 1 && !apart.has(id)
  const alone = pairings
    .filter((pairing) => !holds(pairing))
    .flatMap(({ members }) => members)
    .map(({ attendeeId }) => ({ attendeeId, reason: 'partner-left' as const }))
  return {
    pairings: pairings.filter(holds),
    sittingOut: [...seating.sittingOut.filter(isHere), ...alone],
  }
}
