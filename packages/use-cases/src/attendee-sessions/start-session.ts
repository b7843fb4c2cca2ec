import { insertAttendeeSession, type StoredLink, type Transaction } from '@stamtafel/db'
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
  { now, secrets }: Pick<Deps, 'now' | 'secrets'>,
  tx: Transaction,
  { attendeeId, eventId, slug }: StoredLink,
): Promise<Entered> {
  const sessionSecret = secrets.secret()
  const expiresAt = minutesAfter(now(), SESSION_DAYS * 24 * 60)
  await insertAttendeeSession(tx, { attendeeId, secretHash: secrets.hash(sessionSecret), expiresAt })
  return { outcome: 'entered', eventId, slug, sessionSecret }
}
