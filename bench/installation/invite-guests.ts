import { makeSecrets } from '@stamtafel/use-cases'
import type { Client } from 'pg'

interface EventOf {
  readonly organisationId: string
  readonly eventId: string
}

/** Gives so many people a place at an event and a personal link, as registering does but without a mail; the answer is the secrets of the links. */
export async function inviteGuests(
  database: Client,
  { organisationId, eventId }: EventOf,
  count: number,
): Promise<readonly string[]> {
  const { secret, hash } = makeSecrets()
  const secrets = Array.from({ length: count }, secret)
  const run = secret().toLowerCase()
  await database.query(
    `with given as (select hash, number from unnest($3::text[]) with ordinality as g(hash, number)),
          person as (insert into people (organisation_id, address, name)
                     select $1, number || '-' || lower($4) || '@guest.example', 'Guest ' || number from given
                     returning id, name),
          registered as (insert into registrations (event_id, person_id, state)
                         select $2, id, 'accepted' from person),
          attendee as (insert into attendees (event_id, person_id, name)
                       select $2, id, name from person returning id, name)
     insert into personal_links (attendee_id, secret_hash)
     select attendee.id, given.hash from attendee join given on attendee.name = 'Guest ' || given.number`,
    [organisationId, eventId, secrets.map(hash), run],
  )
  await database.query('analyze')
  return secrets
}
