import { and, eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../database.ts'
import { impressions } from '../schema/encounter.ts'

interface Between {
  readonly attendeeId: string
  readonly aboutId: string
}

/** Somebody with whom one shared a pairing, with what both said, as only the server knows it. */
export interface StoredPersonMet {
  readonly attendeeId: string
  readonly name: string
  readonly address: string
  readonly metAt: Date
  /** How long they talked in the rounds that are over; 0 while the first of them runs, and for a passing moment. */
  readonly seconds: number
  readonly note: string
  readonly isYes: boolean
  readonly isTheirYes: boolean
  readonly isBlocked: boolean
}

/** Two members of one pairing who were there at the same time. */
const together = sql`pairing_members mine
  join pairing_members theirs
    on theirs.pairing_id = mine.pairing_id and theirs.attendee_id <> mine.attendee_id
   and theirs.entered_at <= coalesce(mine.left_at, 'infinity')
   and mine.entered_at <= coalesce(theirs.left_at, 'infinity')`

/** Everybody with whom an attendee shared a pairing at the event, in the order of meeting. */
export async function listPeoplePaired(
  db: Database,
  { eventId, attendeeId }: { eventId: string; attendeeId: string },
): Promise<StoredPersonMet[]> {
  const { rows } = await db.execute<Omit<StoredPersonMet, 'metAt'> & { metAt: string }>(sql`
    with met as (
      select theirs.attendee_id, min(greatest(mine.entered_at, theirs.entered_at)) as met_at
        from ${together}
       where mine.attendee_id = ${attendeeId}
       group by theirs.attendee_id
    )
    select o.id as "attendeeId", o.name, p.address,
           to_char(met.met_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "metAt",
           coalesce((select sum(e.seconds) from encounters e
                      where e.event_id = ${eventId}
                        and e.one_person_id = least(me.person_id, o.person_id)
                        and e.other_person_id = greatest(me.person_id, o.person_id)), 0)::int as seconds,
           coalesce(my.note, '') as note,
           coalesce(my.is_yes, false) as "isYes",
           coalesce(their.is_yes, false) as "isTheirYes",
           exists (select 1 from blocks b
                    where b.lifted_at is null
                      and ((b.by_person_id = me.person_id and b.other_person_id = o.person_id)
                        or (b.by_person_id = o.person_id and b.other_person_id = me.person_id))) as "isBlocked"
      from met
      join attendees me on me.id = ${attendeeId}
      join attendees o on o.id = met.attendee_id
      join people p on p.id = o.person_id
      left join impressions my on my.attendee_id = me.id and my.about_id = o.id
      left join impressions their on their.attendee_id = o.id and their.about_id = me.id
     order by met.met_at, o.name, o.id`)
  return rows.map(({ metAt, ...row }) => ({ ...row, metAt: new Date(metAt) }))
}

/** Says whether two attendees shared a pairing, whatever happened later. */
export async function havePaired(tx: Transaction, { attendeeId, aboutId }: Between): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select 1 from ${together}
     where mine.attendee_id = ${attendeeId} and theirs.attendee_id = ${aboutId} limit 1`)
  return rows.length > 0
}

/** What an attendee said of keeping in touch, or false; the row stays as it is until the end of the transaction. */
export async function findYes(tx: Transaction, { attendeeId, aboutId }: Between): Promise<boolean> {
  const [found] = await tx
    .select({ isYes: impressions.isYes })
    .from(impressions)
    .where(and(eq(impressions.attendeeId, attendeeId), eq(impressions.aboutId, aboutId)))
    .for('update')
  return found?.isYes ?? false
}

/** Keeps a note or a yes; of who keeps neither any more no row is left. */
export async function writeImpression(
  tx: Transaction,
  { attendeeId, aboutId }: Between,
  change: { readonly note: string } | { readonly isYes: boolean },
): Promise<void> {
  await tx
    .insert(impressions)
    .values({ attendeeId, aboutId, ...change })
    .onConflictDoUpdate({
      target: [impressions.attendeeId, impressions.aboutId],
      set: { ...change, updatedAt: sql`now()` },
    })
  await tx
    .delete(impressions)
    .where(
      and(
        eq(impressions.attendeeId, attendeeId),
        eq(impressions.aboutId, aboutId),
        eq(impressions.note, ''),
        eq(impressions.isYes, false),
      ),
    )
}
