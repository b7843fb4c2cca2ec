import { OPEN_EARLY_SECONDS } from '@stamtafel/domain'
import { and, eq, gt, inArray, isNull, ne, or, sql, type Placeholder } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { prepared } from '../prepared.ts'
import { bans } from '../schema/attendee.ts'
import { stages } from '../schema/event.ts'
import { presences, reservations } from '../schema/presence.ts'
import { stageRoles } from '../schema/stage.ts'

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** As many people as are asked for in one statement. */
const PEOPLE_AT_ONCE = 1000

/** Somebody who is, or wants to be, connected to a media room. */
interface AskedRoom {
  readonly attendeeId: string
  readonly room: string
  /** Whether they would be seen and heard there, so that on a stage they must be on it. */
  readonly canPublish?: boolean
}

/** Hot: the gate asks it at every upgrade. True for the rooms of a person's allowed set, never for a banned person. */
export const isAdmitted = prepared((db) => {
  const room = sql.placeholder('room')
  const asksForNoMore = sql`not ${sql.placeholder('canPublish')}::boolean`
  const statement = db
    .select({ attendeeId: presences.attendeeId })
    .from(presences)
    .leftJoin(reservations, eq(reservations.attendeeId, presences.attendeeId))
    .where(
      and(
        eq(presences.attendeeId, sql.placeholder('attendeeId')),
        mayBeIn(db, room),
        or(asksForNoMore, mayPublishIn(db, room)),
      ),
    )
    .prepare('is_admitted')
  // LiveKit may name anybody; who is none of ours is admitted nowhere, and no fault of the query.
  return async ({ canPublish = false, ...asked }: AskedRoom): Promise<boolean> =>
    UUID.test(asked.attendeeId) && (await statement.execute({ ...asked, canPublish })).length > 0
})

/** Those of many who may be in a media room, with whether they may be seen and heard there; asked for a thousand at once. */
export async function listAdmitted(
  db: Database,
  { room, attendeeIds }: { readonly room: string; readonly attendeeIds: readonly string[] },
): Promise<ReadonlyMap<string, { readonly mayPublish: boolean }>> {
  const known = attendeeIds.filter((attendeeId) => UUID.test(attendeeId))
  const admitted = new Map<string, { mayPublish: boolean }>()
  for (let from = 0; from < known.length; from += PEOPLE_AT_ONCE) {
    const rows = await db
      .select({
        attendeeId: presences.attendeeId,
        mayPublish: sql<boolean>`${mayPublishIn(db, room)}`,
      })
      .from(presences)
      .leftJoin(reservations, eq(reservations.attendeeId, presences.attendeeId))
      .where(and(inArray(presences.attendeeId, known.slice(from, from + PEOPLE_AT_ONCE)), mayBeIn(db, room)))
    for (const { attendeeId, mayPublish } of rows) admitted.set(attendeeId, { mayPublish })
  }
  return admitted
}

/** The room of the place, of the one before for some seconds, and of the reservation as soon as it opens. */
function mayBeIn(db: Database, room: string | Placeholder) {
  const banned = db
    .select({ id: bans.id })
    .from(bans)
    .where(
      and(eq(bans.personId, presences.personId), eq(bans.eventId, presences.eventId), isNull(bans.liftedAt)),
    )
  return and(
    ne(presences.state, 'gone'),
    sql`not exists ${banned}`,
    or(
      eq(presences.mediaRoom, room),
      and(eq(presences.previousMediaRoom, room), gt(presences.previousUntil, sql`now()`)),
      and(
        eq(reservations.mediaRoom, room),
        sql`${reservations.opensAt} <= now() + make_interval(secs => ${OPEN_EARLY_SECONDS})`,
      ),
    ),
  )
}

/** In the room of a stage only those are seen and heard who are on it. */
function mayPublishIn(db: Database, room: string | Placeholder) {
  const below = db
    .select({ id: stages.id })
    .from(stages)
    .leftJoin(
      stageRoles,
      and(
        eq(stageRoles.stageId, stages.id),
        eq(stageRoles.attendeeId, presences.attendeeId),
        eq(stageRoles.role, 'on-stage'),
      ),
    )
    .where(and(eq(stages.mediaRoom, room), isNull(stageRoles.attendeeId)))
  return sql`not exists ${below}`
}
