import {
  findOrCreateAttendee,
  findOrCreatePerson,
  findPublicEvent,
  insertConsent,
  insertPersonalLink,
  isBanned,
  once,
  takeMailTurn,
  type Transaction,
} from '@stamtafel/db'
import { DomainError, doorsAt, minutesAfter, normaliseAddress, type Locale } from '@stamtafel/domain'
import { createTexts, NOTICE_VERSION } from '@stamtafel/texts'
import type { Deps } from '../deps.ts'
import { personalLinkUrl } from '../links.ts'
import { enqueueMail, orderMail } from '../mails/order-mail.ts'

export type RegisterDeps = Pick<Deps, 'db' | 'jobs' | 'now' | 'secrets' | 'publicUrl' | 'log'>

export interface RegistrationForm {
  readonly slug: string
  readonly name: string
  readonly email: string
  readonly locale: Locale
  /** Which privacy notice stood beside the button. */
  readonly noticeVersion: string
  readonly idempotencyKey?: string | undefined
}

type OpenEvent = NonNullable<Awaited<ReturnType<typeof findPublicEvent>>>

/** More mails than these an hour reach nobody, whoever asks for them. */
const MOST_LINKS = 3

/** Registers an address for an event; whether it is new, known, banned or asked for too often is said by mail or not at all. */
export async function register(
  deps: RegisterDeps,
  { idempotencyKey: key, ...form }: RegistrationForm,
): Promise<void> {
  const { slug, noticeVersion } = form
  const event = await findPublicEvent(deps.db, slug)
  if (!event) throw new DomainError('event.not-found', 'No published event with this slug')
  if (doorsAt(event, deps.now()) === 'over') {
    throw new DomainError('registration.closed', `Event ${event.id} is over`)
  }
  if (noticeVersion !== NOTICE_VERSION) {
    throw new DomainError('request.malformed', `There is no privacy notice ${noticeVersion}`)
  }
  const call = { scope: `register.${event.id}`, key, requestHash: deps.secrets.hash(JSON.stringify(form)) }
  const { answer } = await once(deps.db, call, async (tx) => ({
    mailId: (await accept(deps, tx, { form, event })) ?? null,
  }))
  await enqueueMail(deps, answer.mailId)
}

/** Stores the attendee with what they were told, and orders a fresh link for them; says which mail that is. */
async function accept(
  deps: RegisterDeps,
  tx: Transaction,
  { form, event }: { form: RegistrationForm; event: OpenEvent },
): Promise<string | undefined> {
  const { locale } = form
  const { id: eventId, organisationId, organisationName: organisation } = event
  const address = normaliseAddress(form.email)
  const person = await findOrCreatePerson(tx, { organisationId, address, name: form.name, locale })
  const personId = person.id
  const attendee = await findOrCreateAttendee(tx, { eventId, personId, name: person.name, locale })
  const text = createTexts(locale).t('notice.registration', { organisation })
  const notice = { purpose: 'privacy-notice', basis: 'notice', version: NOTICE_VERSION, text } as const
  await insertConsent(tx, { attendeeId: attendee.id, ...notice })
  const hasTurn = await takeLinkTurn(deps, tx, address)
  if (!hasTurn || (await isBanned(tx, { eventId, personId }))) return undefined
  return mailLink(deps, tx, { event, attendee, address, locale })
}

function takeLinkTurn({ now, secrets }: RegisterDeps, tx: Transaction, address: string): Promise<boolean> {
  const instant = now()
  return takeMailTurn(tx, {
    kind: 'personal-link',
    addressHash: secrets.hash(address),
    most: MOST_LINKS,
    now: instant,
    until: minutesAfter(instant, 60),
  })
}

async function mailLink(
  deps: RegisterDeps,
  tx: Transaction,
  to: { event: OpenEvent; attendee: { id: string; name: string }; address: string; locale: Locale },
): Promise<string | undefined> {
  const { event, attendee, address, locale } = to
  const secret = deps.secrets.secret()
  await insertPersonalLink(tx, { attendeeId: attendee.id, secretHash: deps.secrets.hash(secret) })
  return orderMail(tx, {
    kind: 'personal-link',
    address,
    locale,
    payload: {
      eventName: event.name,
      startsAt: event.startsAt.toISOString(),
      timeZone: event.timeZone,
      organisationName: event.organisationName,
      name: attendee.name,
      link: personalLinkUrl(deps, secret),
    },
  })
}
