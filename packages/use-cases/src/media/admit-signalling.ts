import { isAdmitted } from '@stamtafel/db'
import type { Deps } from '../deps.ts'

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Says whether this person may be connected to this media room at this moment. */
export async function admitSignalling(
  deps: Pick<Deps, 'db'>,
  { attendeeId, room }: { readonly attendeeId: string; readonly room: string },
): Promise<boolean> {
  return UUID.test(attendeeId) && isAdmitted(deps.db, { attendeeId, room })
}
