import type { Database } from '@stamtafel/db'
import { encounters, pairingMembers, pairings, rounds } from '@stamtafel/db/schema'
import { secondsAfter, type AttendeeActor } from '@stamtafel/domain'

interface Met {
  readonly speedDateId: string
  readonly members: readonly [AttendeeActor, AttendeeActor, ...AttendeeActor[]]
  readonly bellAt: Date
  /** Of the round; each of a speed date has its own. */
  readonly number?: number
  readonly seconds?: number
}

/** As if these people had met in a round that is over. */
export async function pairUp(
  db: Database,
  { speedDateId, members, bellAt, number = 1, seconds = 120 }: Met,
): Promise<{ readonly roundId: string; readonly pairingId: string }> {
  const [roundId, pairingId] = [crypto.randomUUID(), crypto.randomUUID()]
  const endsAt = secondsAfter(bellAt, seconds)
  const goodbyeUntil = secondsAfter(endsAt, 10)
  const times = { opensAt: bellAt, bellAt, endsAt, goodbyeUntil }
  await db
    .insert(rounds)
    .values({ id: roundId, speedDateId, number, phase: 'over', isReleased: true, ...times })
  await db.insert(pairings).values({ id: pairingId, roundId, mediaRoom: crypto.randomUUID() })
  const stay = { roundId, pairingId, enteredAt: bellAt, leftAt: goodbyeUntil }
  await db.insert(pairingMembers).values(members.map(({ attendeeId }) => ({ attendeeId, ...stay })))
  await db.insert(encounters).values(
    everyTwo(members).map(([one, other]) => ({
      organisationId: one.organisationId,
      eventId: one.eventId,
      roundId,
      onePersonId: one.personId,
      otherPersonId: other.personId,
      metAt: bellAt,
      seconds,
    })),
  )
  return { roundId, pairingId }
}

function everyTwo(members: readonly AttendeeActor[]): [AttendeeActor, AttendeeActor][] {
  const inOrder = members.toSorted((a, b) => (a.personId < b.personId ? -1 : 1))
  return inOrder.flatMap((one, index) =>
    inOrder.slice(index + 1).map((other): [AttendeeActor, AttendeeActor] => [one, other]),
  )
}
