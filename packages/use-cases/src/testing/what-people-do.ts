import type { Database } from '@stamtafel/db'
import { attendees, blocks, rounds } from '@stamtafel/db/schema'
import type { AttendeeActor } from '@stamtafel/domain'
import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Evening } from './evening.ts'

/** The rounds beside others, as stored. */
export function listSideRounds(db: Database, { speedDateId }: Pick<Evening, 'speedDateId'>) {
  return db
    .select()
    .from(rounds)
    .where(and(eq(rounds.speedDateId, speedDateId), isNotNull(rounds.sideOf)))
}

/** As if each of them had said that they like threes. */
export async function likeThrees(db: Database, who: readonly AttendeeActor[]): Promise<void> {
  const ids = who.map(({ attendeeId }) => attendeeId)
  await db.update(attendees).set({ likesThrees: true }).where(inArray(attendees.id, ids))
}

/** As if the first had said *not with this person again* of the second. */
export async function block(db: Database, [one, other]: readonly AttendeeActor[]): Promise<void> {
  if (!one || !other) throw new Error('It takes two')
  const { organisationId } = one
  const [byPersonId, otherPersonId] = [one.personId, other.personId]
  await db.insert(blocks).values({ organisationId, byPersonId, otherPersonId })
}

/** One of each pair takes a breather; says who remains. */
export async function partOnePerPair(evening: Evening): Promise<AttendeeActor[]> {
  const remaining: AttendeeActor[] = []
  const gone = new Set<string>()
  for (const actor of evening.actors) {
    if (gone.has(actor.attendeeId)) continue
    const [seat] = await evening.seatsOf(actor)
    const [partner] = seat?.kind === 'pairing' ? seat.partners : []
    const leaver = evening.actors.find(({ attendeeId }) => attendeeId === partner?.attendeeId)
    if (!leaver || leaver.attendeeId === actor.attendeeId) continue
    await evening.say(leaver, { state: 'paused' })
    gone.add(leaver.attendeeId)
    remaining.push(actor)
  }
  return remaining
}
