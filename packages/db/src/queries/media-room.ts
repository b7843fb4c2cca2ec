import { sql } from 'drizzle-orm'
import type { Database } from '../database.ts'

/** A media room that a place, a reservation or a goodbye needs, and those connected people whose place it is. */
export interface NeededRoom {
  readonly mediaRoom: string
  readonly eventId: string
  readonly attendeeIds: readonly string[]
}

/** Every media room that is needed now, once each. */
export async function listMediaRooms(db: Database): Promise<NeededRoom[]> {
  const { rows } = await db.execute<{ mediaRoom: string; eventId: string; attendeeIds: string[] }>(sql`
    select room as "mediaRoom", event_id as "eventId",
           array_remove(array_agg(distinct attendee_id::text), null) as "attendeeIds"
    from (
      select media_room as room, event_id, case when state = 'connected' then attendee_id end as attendee_id
        from presences where media_room is not null and state <> 'gone'
      union all
      select previous_media_room, event_id, null
        from presences where previous_media_room is not null and previous_until > now()
      union all
      select r.media_room, a.event_id, null
        from reservations r join attendees a on a.id = r.attendee_id
    ) as needed
    group by room, event_id`)
  return rows
}
