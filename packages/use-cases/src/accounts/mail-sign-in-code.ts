import { findLocaleOfAccount, takeMailTurn, transact } from '@stamtafel/db'
import { CODE_MINUTES, minutesAfter, normaliseAddress } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { enqueueMail, orderMail } from '../mails/order-mail.ts'

/** So many codes can be asked for an address while the first of them holds. */
const MOST_CODES = 10

/** Counts one more wish for a code, for a known address and an unknown one alike; false when there were too many of late. */
export function takeCodeTurn(
  { db, now, secrets }: Pick<Deps, 'db' | 'now' | 'secrets'>,
  { address }: { readonly address: string },
): Promise<boolean> {
  const instant = now()
  const turn = {
    kind: 'sign-in-code',
    addressHash: secrets.hash(normaliseAddress(address)),
    most: MOST_CODES,
    now: instant,
    until: minutesAfter(instant, CODE_MINUTES),
  }
  return transact(db, (tx) => takeMailTurn(tx, turn))
}

/** Mails a code to an account in its own language; an address without account gets none. */
export async function mailSignInCode(
  deps: Pick<Deps, 'db' | 'jobs' | 'log'>,
  { address, code }: { readonly address: string; readonly code: string },
): Promise<void> {
  const normalised = normaliseAddress(address)
  const locale = await findLocaleOfAccount(deps.db, normalised)
  if (!locale) return
  const payload = { code, minutes: CODE_MINUTES }
  const mailId = await transact(deps.db, (tx) =>
    orderMail(tx, { kind: 'sign-in-code', address: normalised, locale, payload }),
  )
  await enqueueMail(deps, mailId)
}
