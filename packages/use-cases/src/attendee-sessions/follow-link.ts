import { findLink, type StoredLink, type Transaction } from '@stamtafel/db'
import { DomainError } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'

/** Whom a personal link is of; it opens nothing for somebody who was removed. */
export async function followLink(
  { secrets }: Pick<Deps, 'secrets'>,
  tx: Transaction,
  secret: string,
): Promise<StoredLink> {
  const link = await findLink(tx, secrets.hash(secret))
  if (!link) throw new DomainError('link.unknown', 'No link has this secret')
  if (link.isBanned) throw new DomainError('attendee.banned', `Attendee ${link.attendeeId} was removed`)
  return link
}

/** The form in which a code is stored: one attendee's code is worth nothing for another. */
export function hashCode({ secrets }: Pick<Deps, 'secrets'>, attendeeId: string, code: string): string {
  return secrets.hashCode(`${attendeeId}.${code}`)
}
