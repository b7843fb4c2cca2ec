import { sql } from 'drizzle-orm'
import type { Database } from '../database.ts'

/** A media room that a place, a reservation or a goodbye needs; occupied when it is somebody's place. */
export interface NeededRoom {
  readonly mediaRoom: string
  readonly eventId: string
  readonly isOccupied: boolean
}

/** Every media room that is needed now, once each. */
export async function listMediaRooms(db: Database): Promise<NeededRoom[]> {
  const { rows } = await db.execute<{ mediaRoom: string; eventId: string; isOccupied: boolean }>(sql`
    select room as "mediaRoom", event_id as "eventId", bool_or(is_occupied) as "isOccupied"
    from (
      select media_room as room, event_id, true as is_occupied
        from presences where media_room is not null and state <> 'gone'
      union all
      select previous_media_room, event_id, false
        from presences where previous_media_room is not null and previous_until > now()
      union all
      select r.media_room, a.event_id, r.opens_at <= now()
        from reservations r join attendees a on a.id = r.attendee_id
    ) as needed
    group by room, event_id`)
  return rows
}
