import {
  deleteStream,
  findPresence,
  findStreamElsewhere,
  listOpenTabs,
  lockPeople,
  markAway,
  markConnected,
  transact,
  writePlaces,
  type StoredPresence,
  type Transaction,
} from '@stamtafel/db'
import type { LiveEnvelope } from '@stamtafel/domain'
import { tellPresence } from './changes-at.ts'
import type { PresenceDeps } from './open-stream.ts'

/** Forgets a live stream; with a person's last one their place is held for them, and no longer theirs for ever. */
export async function closeStream(deps: PresenceDeps, { streamId }: { streamId: string }): Promise<void> {
  const away = await transact(deps.db, async (tx) => {
    const stream = await deleteStream(tx, streamId)
    return stream && (await noteAway(tx, { personId: stream.personId, now: deps.now() }))
  })
  for (const envelope of away ?? []) await deps.live.publish(envelope)
}

/** Marks a person away if none of their streams is open any more, and says what others are to be told. */
export async function noteAway(
  tx: Transaction,
  { personId, now }: { personId: string; now: Date },
): Promise<readonly LiveEnvelope[] | undefined> {
  // Sent together; a connection answers in order, so that it is looked for under the lock.
  const [, presence] = await Promise.all([lockPeople(tx, [personId]), findPresence(tx, personId)])
  if (presence?.state !== 'connected') return undefined
  if ((await listOpenTabs(tx, presence.attendeeId)).length > 0) return undefined
  if (await returnElsewhere(tx, presence, now)) return undefined
  await markAway(tx, { personId, since: now })
  return (await tellPresence(tx, presence)).told
}

/** Whoever only looked into this foyer, and still listens at another event, is back in the foyer there. */
async function returnElsewhere(tx: Transaction, presence: StoredPresence, now: Date): Promise<boolean> {
  const { personId, attendeeId } = presence
  const stream = presence.place.kind === 'foyer' && (await findStreamElsewhere(tx, { personId, attendeeId }))
  if (!stream) return false
  const there = { personId, attendeeId: stream.attendeeId, eventId: stream.eventId }
  await writePlaces(tx, [{ ...there, place: { kind: 'foyer' }, mediaRoom: null }], now)
  await markConnected(tx, { personId, mediaTabId: stream.tabId })
  return true
}
