import {
  bumpRevision,
  findVenueEvent,
  listWaiting,
  listWhoMet,
  lockPeople,
  shutSpeedDate,
  transact,
  writePlaces,
  writeSpeedDate,
  type StoredSpeedDate,
  type Transaction,
} from '@stamtafel/db'
import { advanceSpeedDate, DomainError, revealsAt, type RevealTimes } from '@stamtafel/domain'
import { eventUrl } from '../links.ts'
import { enqueueMail, orderMail } from '../mails/order-mail.ts'
import type { SpeedDateDeps } from './speed-date-deps.ts'

/** Ends a speed date: whoever waits in it is in the foyer, and whoever met somebody gets a mail with the names. */
export async function finishSpeedDate(deps: SpeedDateDeps, speedDate: StoredSpeedDate): Promise<void> {
  const { id: speedDateId, eventId } = speedDate
  const now = deps.now()
  const found = await findVenueEvent(deps.db, eventId)
  if (!found) throw new DomainError('event.not-found', `No event ${eventId}`)
  const { mailIds, revision } = await transact(deps.db, async (tx) => {
    await shutSpeedDate(tx, speedDateId)
    await writeSpeedDate(tx, speedDate, { state: advanceSpeedDate(speedDate.state, { type: 'end' }), now })
    await lockPeople(
      tx,
      (await listWaiting(tx, speedDateId)).map(({ personId }) => personId),
    )
    const waiting = await listWaiting(tx, speedDateId)
    await writePlaces(
      tx,
      waiting.map((who) => ({ ...who, place: { kind: 'foyer' as const }, mediaRoom: null })),
      now,
    )
    const ordered = await orderFollowUps(deps, tx, { speedDate, event: found.event, now })
    return { mailIds: ordered, revision: await bumpRevision(tx, eventId) }
  })
  await deps.live.publish({
    eventId,
    revision,
    to: 'event',
    message: { type: 'speed-date.changed', speedDateId },
  })
  for (const mailId of mailIds) await enqueueMail(deps, mailId)
}

interface FollowUp {
  readonly speedDate: StoredSpeedDate
  readonly event: RevealTimes & { readonly id: string; readonly name: string; readonly slug: string }
  readonly now: Date
}

async function orderFollowUps(
  deps: Pick<SpeedDateDeps, 'publicUrl'>,
  tx: Transaction,
  { speedDate, event, now }: FollowUp,
): Promise<string[]> {
  const mailIds: string[] = []
  const met = await listWhoMet(tx, { speedDateId: speedDate.id, eventId: event.id })
  const reveal = revealsAt(event)
  for (const { attendeeId, address, locale, name, people } of met) {
    const mailId = await orderMail(tx, {
      kind: 'people-met',
      address,
      locale,
      payload: {
        eventName: event.name,
        name,
        people,
        timeZone: speedDate.timeZone,
        revealsAt: reveal > now ? reveal.toISOString() : null,
        pageUrl: `${eventUrl(deps, event.slug)}/people`,
      },
      dedupeKey: `people-met.${speedDate.id}.${attendeeId}`,
    })
    if (mailId) mailIds.push(mailId)
  }
  return mailIds
}
