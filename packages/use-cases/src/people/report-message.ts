import { findChatMessage, insertBlock, insertReport, transact, type Transaction } from '@stamtafel/db'
import { chatChannelOf, type AttendeeActor } from '@stamtafel/domain'
import { findChatRight } from '../chat/find-chat-right.ts'
import { noSuchMessage } from '../chat/no-such-message.ts'
import { requireOwnEvent } from '../places/own-event.ts'
import { actUpon, type ActDeps } from './leave-together.ts'

interface MessageReport {
  readonly eventId: string
  readonly messageId: string
  readonly text: string
  /** Also *not with this person again*. */
  readonly isBlocked: boolean
}

/**
 * Tells the moderators what somebody wrote, once for each message that one may read; also if it is removed by now, for
 * else one could insult and take it back. One stays where one is, unless one also says *not again*.
 */
export async function reportMessage(
  deps: ActDeps,
  actor: AttendeeActor,
  { eventId, messageId, text, isBlocked }: MessageReport,
): Promise<void> {
  requireOwnEvent(actor, eventId)
  const aboutAttendeeId = await findAuthor(deps, actor, { eventId, messageId })
  const { organisationId, personId: byPersonId, attendeeId: byAttendeeId } = actor
  const report = (tx: Transaction) =>
    insertReport(tx, { eventId, byAttendeeId, aboutAttendeeId, text, chatMessageId: messageId })
  if (!isBlocked) return transact(deps.db, report)
  const named = { eventId, attendeeId: aboutAttendeeId }
  return actUpon(deps, { actor, named }, async (tx, { personId: otherPersonId }) => {
    await report(tx)
    await insertBlock(tx, { organisationId, byPersonId, otherPersonId })
  })
}

/** Of a message that the actor may read; their own is nothing to report. */
async function findAuthor(
  { db }: Pick<ActDeps, 'db'>,
  actor: AttendeeActor,
  named: { readonly eventId: string; readonly messageId: string },
): Promise<string> {
  const found = await findChatMessage(db, named)
  const channel = found && chatChannelOf(found.channel)
  if (!channel || found.attendeeId === actor.attendeeId) throw noSuchMessage(named)
  const right = await findChatRight(db, actor, channel)
  const isRead = right.isIn && (right.since === undefined || found.createdAt >= right.since)
  if (!isRead) throw noSuchMessage(named)
  return found.attendeeId
}
