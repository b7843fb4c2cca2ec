import {
  findPersonAttending,
  findPersonName,
  findPresence,
  transact,
  type StoredPresence,
} from '@stamtafel/db'
import { DomainError, membershipOf, type UserActor } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { authoriseEvent } from '../events/authorise-event.ts'
import { isHereNow } from './is-here-now.ts'

interface Muted {
  readonly eventId: string
  readonly attendeeId: string
}

/**
 * Mutes whoever speaks at a stage or a table, who is told by whom and may switch on again. The answer is the same wherever
 * somebody is, so that a host learns nothing by it (R24); in a talk of two nobody is muted.
 */
export async function muteSpeaker(
  { db, live, media, log }: Pick<Deps, 'db' | 'live' | 'media' | 'log'>,
  actor: UserActor,
  { eventId, attendeeId }: Muted,
): Promise<void> {
  const { organisationId } = await authoriseEvent(db, actor, { permission: 'event.host', eventId })
  const personId = await findPersonAttending(db, { eventId, attendeeId })
  if (!personId) throw new DomainError('attendee.not-found', `No attendee ${attendeeId} at event ${eventId}`)
  const presence = await transact(db, async (tx) => {
    const isHere = await isHereNow(tx, { eventId, attendeeId, personId })
    return isHere ? findPresence(tx, personId) : undefined
  })
  if (!presence) throw new DomainError('attendee.not-here', `${attendeeId} is not at event ${eventId} now`)
  const mediaRoom = roomToMuteIn(presence)
  if (mediaRoom === null) return
  try {
    await media.mute(mediaRoom, attendeeId)
  } catch (error) {
    // Their page mutes itself by the word that follows; only a page that does not heed it would be heard on.
    log.warn({ attendeeId, cause: String(error) }, 'media.not-muted')
  }
  const byPersonId = membershipOf(actor, organisationId)?.personId
  const by = byPersonId === undefined ? null : ((await findPersonName(db, byPersonId)) ?? null)
  const message = { type: 'microphone.muted', by } as const
  await live.publish({ eventId, to: { attendeeIds: [attendeeId] }, message })
}

function roomToMuteIn({ place, mediaRoom }: StoredPresence): string | null {
  return place.kind === 'stage' || place.kind === 'table' ? mediaRoom : null
}
