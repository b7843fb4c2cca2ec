import { isAdmitted } from '@stamtafel/db'
import type { Deps } from '../deps.ts'

/** Says whether this person may be connected to this media room at this moment, by a token that gives so much. */
export function admitSignalling(
  deps: Pick<Deps, 'db'>,
  asked: { readonly attendeeId: string; readonly room: string; readonly canPublish: boolean },
): Promise<boolean> {
  return isAdmitted(deps.db, asked)
}
