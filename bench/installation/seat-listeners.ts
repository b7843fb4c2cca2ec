import { makeSecrets } from '@stamtafel/use-cases'
import type { StreamAddress } from '../load/protocol.ts'
import type { Installation } from './installation.ts'
import { inviteGuests } from './invite-guests.ts'

/** Gives so many people, and one who will not read, a session at an event of their own and says where each listens; `hearing` is the first of those who do. */
export async function seatListeners({ stack, owner, database }: Installation, count: number) {
  const event = await owner.publishEvent('Everybody listens')
  const eventId = event.id
  await inviteGuests(database, { organisationId: owner.organisationId, eventId }, count + 1)
  const { secret, hash } = makeSecrets()
  const secrets = Array.from({ length: count + 1 }, secret)
  const { rows } = await database.query<{ attendeeId: string }>(
    `with numbered as (select id, row_number() over (order by id) as number from attendees where event_id = $1)
     insert into attendee_sessions (attendee_id, secret_hash, expires_at)
     select numbered.id, given.hash, now() + interval '1 day'
       from unnest($2::text[]) with ordinality as given(hash, number) join numbered using (number)
     returning attendee_id as "attendeeId"`,
    [eventId, secrets.map(hash)],
  )
  const attendeeOf = async (own: string | undefined) => {
    const found = await database.query<{ attendeeId: string }>(
      'select attendee_id as "attendeeId" from attendee_sessions where secret_hash = $1',
      [hash(own ?? '')],
    )
    return found.rows[0]?.attendeeId ?? ''
  }
  if (rows.length !== count + 1) throw new Error('Not everybody has a session')
  const origin = stack.url
  const streams = secrets.map((own): StreamAddress => ({
    url: `${origin.replace('http', 'ws')}/api/events/${eventId}/live?tab=tab-${crypto.randomUUID()}`,
    cookie: `stamtafel_attendee.${eventId}=${own}`,
    origin,
  }))
  const stream = streams.pop()
  if (!stream) throw new Error('There is one for everybody')
  const deaf = { stream, attendeeId: await attendeeOf(secrets[count]) }
  return { eventId, streams, hearing: await attendeeOf(secrets[0]), deaf }
}
