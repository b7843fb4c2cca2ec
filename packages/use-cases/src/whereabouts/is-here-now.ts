import { findPresence, isBanned, type Transaction } from '@stamtafel/db'

/** Says whether somebody is at an event at this moment, a place that is held for them included; whoever was removed is not. */
export async function isHereNow(
  tx: Transaction,
  { eventId, attendeeId, personId }: Record<'eventId' | 'attendeeId' | 'personId', string>,
): Promise<boolean> {
  const presence = await findPresence(tx, personId)
  if (presence?.attendeeId !== attendeeId || presence.state === 'gone') return false
  return !(await isBanned(tx, { eventId, personId }))
}
