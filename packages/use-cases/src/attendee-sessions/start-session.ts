import {
  commitWith,
  enterByFirstUse,
  insertAttendeeSession,
  type StoredLink,
  type Transaction,
} from '@stamtafel/db'
import { minutesAfter } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'

/** How long a browser stays in without its link. */
export const SESSION_DAYS = 30

/** In: with a fresh secret for the browser's cookie, or with the one that it has. */
export interface Entered {
  readonly outcome: 'entered'
  readonly eventId: string
  readonly slug: string
  readonly sessionSecret: string | undefined
}

/** Opens an event to one browser; the secret goes into its cookie and is stored nowhere. */
export async function startSession(
  deps: Pick<Deps, 'now' | 'secrets'>,
  tx: Transaction,
  { attendeeId, eventId, slug }: StoredLink,
): Promise<Entered> {
  const { sessionSecret, ...session } = makeSession(deps)
  await insertAttendeeSession(tx, { attendeeId, ...session })
  return { outcome: 'entered', eventId, slug, sessionSecret }
}

/** Likewise, if none of the attendee's links was used before this one; commits what was done so far. */
export async function startFirstSession(
  deps: Pick<Deps, 'now' | 'secrets'>,
  tx: Transaction,
  { linkId, attendeeId, eventId, slug }: StoredLink,
): Promise<Entered | undefined> {
  const { sessionSecret, ...session } = makeSession(deps)
  const use = { linkId, attendeeId, now: deps.now(), ...session }
  const isFirst = await commitWith(tx, () => enterByFirstUse(tx, use))
  return isFirst ? { outcome: 'entered', eventId, slug, sessionSecret } : undefined
}

function makeSession({ now, secrets }: Pick<Deps, 'now' | 'secrets'>) {
  const sessionSecret = secrets.secret()
  const expiresAt = minutesAfter(now(), SESSION_DAYS * 24 * 60)
  return { sessionSecret, secretHash: secrets.hash(sessionSecret), expiresAt }
}
