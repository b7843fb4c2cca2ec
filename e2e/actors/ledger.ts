import { RoomServiceClient } from 'livekit-server-sdk'
import { Client } from 'pg'
import type { Stack } from '../fixtures/stack.ts'

/** One live connection in a media room, as LiveKit itself lists it. */
interface Connection {
  readonly room: string
  readonly attendeeId: string
}

/** Two or three who talk in a round. */
export interface StoredPairing {
  readonly pairingId: string
  readonly attendeeIds: readonly string[]
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

  /** What was written at an event, in its order. */
  async chatOf(eventId: string): Promise<string[]> {
    const { rows } = await this.#database.query<{ text: string }>(
      'select text from chat_messages where event_id = $1 order by sequence',
      [eventId],
    )
    return rows.map(({ text }) => text)
  }

  /** The messages that were reported at an event. */
  async reportedMessages(eventId: string): Promise<string[]> {
    const { rows } = await this.#database.query<{ text: string }>(
      'select m.text from reports r join chat_messages m on m.id = r.chat_message_id where r.event_id = $1',
      [eventId],
    )
    return rows.map(({ text }) => text)
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

  /** Who is in which pairing of a round, as stored, whether they have left it since or not. */
  async pairings(speedDateId: string, number: number): Promise<StoredPairing[]> {
    const { rows } = await this.#database.query<StoredPairing>(
      `select m.pairing_id as "pairingId", array_agg(m.attendee_id::text order by m.position) as "attendeeIds"
         from pairing_members m join rounds r on r.id = m.round_id
        where r.speed_date_id = $1 and r.number = $2 and r.side_of is null
        group by m.pairing_id order by count(*)`,
      [speedDateId, number],
    )
    return rows
  }

  /** How an attendee stands to the latest round they are in. */
  async membership(attendeeId: string) {
    const { rows } = await this.#database.query<{
      isAbsent: boolean
      hasLeft: boolean
      isDeserted: boolean
      entry: string
      presence: string
    }>(
      `select m.absent_until is not null as "isAbsent", m.left_at is not null as "hasLeft",
              m.is_deserted as "isDeserted", e.state::text as entry, p.state::text as presence
         from pairing_members m join rounds r on r.id = m.round_id
         join speed_date_entries e on e.speed_date_id = r.speed_date_id and e.attendee_id = m.attendee_id
         join presences p on p.attendee_id = m.attendee_id
        where m.attendee_id = $1 order by r.bell_at desc limit 1`,
      [attendeeId],
    )
    return rows[0]
  }

  /** The tracks of somebody that others get at this moment, as LiveKit lists them. */
  async liveTracks(attendeeId: string): Promise<number> {
    const rooms = await this.#service.listRooms()
    const lists = await Promise.all(rooms.map(({ name }) => this.#service.listParticipants(name)))
    return lists
      .flat()
      .filter(({ identity }) => identity === attendeeId)
      .flatMap(({ tracks }) => tracks)
      .filter(({ muted }) => !muted).length
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

  /** How many api processes hold live streams of attendees. */
  async apisWithStreams(): Promise<number> {
    const { rows } = await this.#database.query<{ count: number }>(
      'select count(distinct process_id)::int as count from stream_leases',
    )
    return rows[0]?.count ?? 0
  }

  /** The phase of a round as stored. */
  async phase(speedDateId: string, number: number): Promise<string | undefined> {
    const { rows } = await this.#database.query<{ phase: string }>(
      'select phase::text from rounds where speed_date_id = $1 and number = $2 and side_of is null',
      [speedDateId, number],
    )
    return rows[0]?.phase
  }
}
