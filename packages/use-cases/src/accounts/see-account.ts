import { findAccount } from '@stamtafel/db'
import { DomainError, type UserActor } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'

/** Who is signed in, and what they are where. */
export async function seeAccount({ db }: Pick<Deps, 'db'>, { userId }: UserActor) {
  const account = await findAccount(db, userId)
  if (!account) throw new DomainError('auth-session.missing', `User ${userId} is gone`)
  return account
}
