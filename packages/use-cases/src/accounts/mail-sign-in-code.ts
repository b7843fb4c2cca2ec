import { findLocaleOfAccount, takeMailTurn, transact } from '@stamtafel/db'
import { CODE_MINUTES, minutesAfter, normaliseAddress } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { enqueueMail, orderMail } from '../mails/order-mail.ts'

/** So many codes can be asked for an address from one place while the first of them holds. */
const MOST_FROM_ONE = 10
/** And so many from everywhere: above it nobody fills an inbox, below it nobody alone keeps codes from somebody else. */
const MOST_CODES = 30

interface Wish {
  readonly address: string
  /** The IP address of who asks. */
  readonly from: string
}

/** Counts one more wish for a code, for a known address and an unknown one alike; false when there were too many of late. */
export function takeCodeTurn(
  { db, now, secrets }: Pick<Deps, 'db' | 'now' | 'secrets'>,
  { address, from }: Wish,
): Promise<boolean> {
  const instant = now()
  const normalised = normaliseAddress(address)
  const window = { now: instant, until: minutesAfter(instant, CODE_MINUTES) }
  const fromOne = {
    kind: 'sign-in-code-from-one',
    addressHash: secrets.hash(`${normalised} ${from}`),
    most: MOST_FROM_ONE,
    ...window,
  }
  const all = { kind: 'sign-in-code', addressHash: secrets.hash(normalised), most: MOST_CODES, ...window }
  // What is refused to one is not counted against all.
  return transact(db, async (tx) => (await takeMailTurn(tx, fromOne)) && takeMailTurn(tx, all))
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
