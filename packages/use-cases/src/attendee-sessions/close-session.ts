import { endAttendeeSessions, transact } from '@stamtafel/db'
import type { AttendeeActor } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'

/** Ends this browser's session of an attendee; their other browsers stay in. */
export async function closeSession(
  { db, now, secrets }: Pick<Deps, 'db' | 'now' | 'secrets'>,
  { attendeeId }: AttendeeActor,
  { secret }: { readonly secret: string },
): Promise<void> {
  const secretHash = secrets.hash(secret)
  await transact(db, (tx) => endAttendeeSessions(tx, { attendeeId, secretHash, now: now() }))
}
