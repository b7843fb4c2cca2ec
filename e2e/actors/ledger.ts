import { RoomServiceClient } from 'livekit-server-sdk'
import { Client } from 'pg'
import type { Stack } from '../fixtures/stack.ts'

/** One live connection in a media room, as LiveKit itself lists it. */
interface Connection {
  readonly room: string
  readonly attendeeId: string
}

/** Looks past the product at what Postgres and LiveKit say, each on its own. */
export class Ledger {
  readonly #service: RoomServiceClient
  readonly #database: Client

  private constructor({ livekitUrl, livekitKey, livekitSecret }: Stack, database: Client) {
    this.#service = new RoomServiceClient(livekitUrl.replace(/^ws/, 'http'), livekitKey, livekitSecret)
    this.#database = database
  }

  static async open(stack: Stack): Promise<Ledger> {
    const database = new Client(stack.databaseUrl)
    await database.connect()
    return new Ledger(stack, database)
  }

  close(): Promise<void> {
    return this.#database.end()
  }

  /** Every participant in every media room. */
  async connections(): Promise<Connection[]> {
    const rooms = await this.#service.listRooms()
    const lists = await Promise.all(
      rooms.map(async ({ name }) => {
        const participants = await this.#service.listParticipants(name)
        return participants.map(({ identity }) => ({ room: name, attendeeId: identity }))
      }),
    )
    return lists.flat()
  }

  /** Connections to rooms outside the allowed set of the person: that of the place, the reservation, the room just left. */
  async strays(): Promise<Connection[]> {
    const connections = await this.connections()
    const { rows } = await this.#database.query<Connection>(`
      select media_room as room, attendee_id as "attendeeId" from presences where media_room is not null
      union select previous_media_room, attendee_id from presences
        where previous_until > now() - interval '2 seconds' and previous_media_room is not null
      union select media_room, attendee_id from reservations`)
    const allowed = new Set(rows.map(({ room, attendeeId }) => `${room} ${attendeeId}`))
    return connections.filter(({ room, attendeeId }) => !allowed.has(`${room} ${attendeeId}`))
  }

  /** Where Postgres says that each of these attendees is; partners by attendee id. */
  async places(attendeeIds: readonly string[]) {
    const { rows } = await this.#database.query<{
      attendeeId: string
      kind: string
      pairingId: string | null
      mediaRoom: string | null
    }>(
      `select attendee_id as "attendeeId", kind::text, pairing_id as "pairingId", media_room as "mediaRoom"
         from presences where attendee_id = any($1::uuid[])`,
      [attendeeIds],
    )
    return new Map(rows.map((row) => [row.attendeeId, row]))
  }

  /** Who met whom in a speed date, as `name and name`, in alphabetical order. */
  async encounters(speedDateId: string): Promise<string[]> {
    const { rows } = await this.#database.query<{ names: string[] }>(
      `select array(select a.name from attendees a
                     where a.event_id = e.event_id and a.person_id in (e.one_person_id, e.other_person_id)
                     order by a.name) as names
         from encounters e join rounds r on r.id = e.round_id where r.speed_date_id = $1`,
      [speedDateId],
    )
    return rows.map(({ names }) => names.join(' and ')).toSorted()
  }

  /** Every media room that stands. */
  async rooms(): Promise<string[]> {
    const rooms = await this.#service.listRooms()
    return rooms.map(({ name }) => name)
  }

  /** Lets an event have been over for a day. */
  async putInThePast(eventId: string): Promise<void> {
    await this.#database.query(
      `update events set starts_at = now() - interval '25 hours', ends_at = now() - interval '24 hours'
        where id = $1`,
      [eventId],
    )
  }

  /** How many rounds of a speed date have been prepared so far. */
  async roundsPrepared(speedDateId: string): Promise<number> {
    const { rows } = await this.#database.query<{ count: number }>(
      'select count(*)::int as count from rounds where speed_date_id = $1',
      [speedDateId],
    )
    return rows[0]?.count ?? 0
  }
}
