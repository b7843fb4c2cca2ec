import { countAttempt, deleteCode, lockCode, transact } from '@stamtafel/db'
import { CODE_ATTEMPTS, DomainError } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { followLink, hashCode } from './follow-link.ts'
import { startSession, type Entered } from './start-session.ts'

/** Lets a further browser in by the newest code; a try is counted whatever becomes of it. */
export async function confirmCode(
  deps: Pick<Deps, 'db' | 'now' | 'secrets'>,
  { secret, code }: { readonly secret: string; readonly code: string },
): Promise<Entered> {
  const confirmed = await transact(deps.db, async (tx) => {
    const link = await followLink(deps, tx, secret)
    const { attendeeId } = link
    const stored = await lockCode(tx, attendeeId)
    if (!stored || stored.expiresAt <= deps.now()) return new DomainError('code.expired', 'No code waits')
    if (stored.attempts >= CODE_ATTEMPTS) return exhausted()
    if (stored.codeHash !== hashCode(deps, attendeeId, code)) {
      await countAttempt(tx, attendeeId)
      return wrong(CODE_ATTEMPTS - stored.attempts - 1)
    }
    await deleteCode(tx, attendeeId)
    return startSession(deps, tx, link)
  })
  // Thrown only here, for the try that was counted must be committed.
  if (confirmed instanceof DomainError) throw confirmed
  return confirmed
}

function wrong(attemptsLeft: number): DomainError {
  if (attemptsLeft === 0) return exhausted()
  return new DomainError('code.wrong', 'Another code waits', { facts: { attemptsLeft } })
}

function exhausted(): DomainError {
  return new DomainError('code.exhausted', 'All tries are used up')
}
