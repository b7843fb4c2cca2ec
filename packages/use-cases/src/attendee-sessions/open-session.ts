import {
  hasAttendeeSession,
  lockCode,
  replaceCode,
  takeFirstUse,
  takeMailTurn,
  transact,
  type StoredLink,
  type Transaction,
} from '@stamtafel/db'
import { CODE_MINUTES, minutesAfter } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { enqueueMail, orderMail } from '../mails/order-mail.ts'
import { followLink, hashCode } from './follow-link.ts'
import { startFirstSession, startSession, type Entered } from './start-session.ts'

export type SessionDeps = Pick<Deps, 'db' | 'jobs' | 'now' | 'secrets' | 'log'>

export type Opened =
  | Entered
  | { readonly outcome: 'code-mailed'; readonly eventName: string; readonly slug: string }

/** A code that could be asked for without end could also be guessed without end. */
const MOST_CODES = 5

/** Opens an event by a personal link: to the first browser that uses any of this attendee's and keeps its session, to others by a mailed code (R25). */
export async function openSession(
  deps: SessionDeps,
  { secret, heldSecrets }: { readonly secret: string; readonly heldSecrets: readonly string[] },
): Promise<Opened> {
  const entered = heldSecrets.length === 0 && (await enterFirst(deps, secret))
  if (entered) return entered
  const { opened, mailId } = await transact(deps.db, async (tx) => {
    const link = await followLink(deps, tx, secret)
    const again = heldSecrets.length > 0 && (await enterAgain(deps, tx, { link, heldSecrets }))
    if (again) return { opened: again, mailId: undefined }
    const { eventName, slug } = link
    const asked = { outcome: 'code-mailed' as const, eventName, slug }
    return { opened: asked, mailId: await mailCode(deps, tx, link) }
  })
  await enqueueMail(deps, mailId)
  return opened
}

/** What nearly everybody does, in as few steps as can be. */
async function enterFirst(deps: SessionDeps, secret: string): Promise<Entered | undefined> {
  return transact(deps.db, async (tx) => startFirstSession(deps, tx, await followLink(deps, tx, secret)))
}

async function enterAgain(
  deps: SessionDeps,
  tx: Transaction,
  { link, heldSecrets }: { link: StoredLink; heldSecrets: readonly string[] },
): Promise<Entered | undefined> {
  const { linkId, attendeeId, eventId, slug } = link
  const now = deps.now()
  const isFirst = await takeFirstUse(tx, { linkId, attendeeId, now })
  const secretHashes = heldSecrets.map((held) => deps.secrets.hash(held))
  if (await hasAttendeeSession(tx, { attendeeId, secretHashes, now })) {
    return { outcome: 'entered', eventId, slug, sessionSecret: undefined }
  }
  return isFirst ? startSession(deps, tx, link) : undefined
}

/** At most one a minute, and some an hour; only the newest counts. */
async function mailCode(deps: SessionDeps, tx: Transaction, link: StoredLink): Promise<string | undefined> {
  const { attendeeId, address, locale, eventName } = link
  const now = deps.now()
  const notSince = minutesAfter(now, -1)
  const earlier = await lockCode(tx, attendeeId)
  if (earlier && earlier.createdAt > notSince) return undefined
  const addressHash = deps.secrets.hash(address)
  const turn = {
    kind: 'second-device-code',
    addressHash,
    most: MOST_CODES,
    now,
    until: minutesAfter(now, 60),
  }
  if (!(await takeMailTurn(tx, turn))) return undefined
  const code = deps.secrets.code()
  const codeHash = hashCode(deps, attendeeId, code)
  const expiresAt = minutesAfter(now, CODE_MINUTES)
  const isReplaced = await replaceCode(tx, { attendeeId, codeHash, now, notSince, expiresAt })
  if (!isReplaced) return undefined
  return orderMail(tx, { kind: 'second-device-code', address, locale, payload: { code, eventName } })
}
