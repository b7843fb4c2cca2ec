import { chatKeyOf, type ChatChannel, type ChatChannelKey } from '@stamtafel/domain'
import { and, asc, desc, eq, gt, inArray, isNotNull, lt, ne, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../database.ts'
import { attendees } from '../schema/attendee.ts'
import { chatMessages } from '../schema/chat.ts'
import { memberships, people } from '../schema/organisation.ts'
import { presences } from '../schema/presence.ts'
import { statement, type Draft } from '../statement.ts'
import { toPresence } from './place.ts'

/** A message as stored, with the name that its author bears at the event. */
export interface StoredChatMessage {
  readonly id: string
  readonly channel: string
  readonly sequence: number
  readonly attendeeId: string
  readonly name: string
  readonly clientId: string
  readonly text: string
  readonly isByHost: boolean
  readonly createdAt: Date
  readonly removedAt: Date | null
}

export interface NewChatMessage {
  readonly eventId: string
  readonly channel: ChatChannelKey
  readonly attendeeId: string
  readonly clientId: string
  readonly text: string
  readonly isByHost: boolean
}

const STORED = {
  id: chatMessages.id,
  channel: chatMessages.channel,
  sequence: chatMessages.sequence,
  attendeeId: chatMessages.attendeeId,
  name: attendees.name,
  clientId: chatMessages.clientId,
  text: chatMessages.text,
  isByHost: chatMessages.isByHost,
  createdAt: chatMessages.createdAt,
  removedAt: chatMessages.removedAt,
}

/** Lets the batches of an event follow each other, so that no sequence is committed below one that was read. */
export async function lockChat(tx: Transaction, eventId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`chat ${eventId}`}, 0))`)
}

/** Where those are who have something to say, and what they are in the organisation. */
export async function listSpeakers(
  tx: Transaction,
  { eventId, attendeeIds }: { readonly eventId: string; readonly attendeeIds: readonly string[] },
) {
  const rows = await tx
    .select({ presence: presences, name: attendees.name, userId: people.userId, role: memberships.role })
    .from(presences)
    .innerJoin(attendees, eq(attendees.id, presences.attendeeId))
    .innerJoin(people, eq(people.id, presences.personId))
    .leftJoin(memberships, eq(memberships.personId, people.id))
    .where(and(eq(presences.eventId, eventId), inArray(presences.attendeeId, [...attendeeIds])))
  return rows.map(({ presence, ...speaker }) => ({
    ...speaker,
    attendeeId: presence.attendeeId,
    standing: { place: toPresence(presence).place, state: presence.state, movedAt: presence.movedAt },
  }))
}

/** Stores what is new, in the order given, and answers with what was stored by this call. */
export async function insertChatMessages(tx: Transaction, messages: readonly NewChatMessage[]) {
  if (messages.length === 0) return []
  const stored = await tx
    .insert(chatMessages)
    .values([...messages])
    .onConflictDoNothing()
    .returning()
  return stored.toSorted((a, b) => a.sequence - b.sequence)
}

/** What was stored by earlier calls under these names of their authors' pages. */
export async function listSaidBefore(
  tx: Transaction,
  said: readonly { readonly attendeeId: string; readonly clientId: string }[],
): Promise<StoredChatMessage[]> {
  if (said.length === 0) return []
  const pairs = said.map(({ attendeeId, clientId }) => sql`(${attendeeId}::uuid, ${clientId}::uuid)`)
  return tx
    .select(STORED)
    .from(chatMessages)
    .innerJoin(attendees, eq(attendees.id, chatMessages.attendeeId))
    .where(sql`(${chatMessages.attendeeId}, ${chatMessages.clientId}) in (${sql.join(pairs, sql.raw(', '))})`)
}

/** The sequence of the last message of each channel below the one given; 0 where there is none. */
export async function listSequencesBefore(
  tx: Transaction,
  { eventId, channels, below }: { eventId: string; channels: readonly string[]; below: number },
): Promise<ReadonlyMap<string, number>> {
  const names = sql.join(
    channels.map((channel) => sql`(${channel})`),
    sql.raw(', '),
  )
  const { rows } = await tx.execute<{ channel: string; sequence: string | null }>(sql`
    select asked.channel, (
      select m.sequence from ${chatMessages} m
      where m.event_id = ${eventId} and m.channel = asked.channel and m.sequence < ${below}
      order by m.sequence desc limit 1
    ) as sequence
    from (values ${names}) as asked(channel)`)
  return new Map(rows.map(({ channel, sequence }) => [channel, Number(sequence ?? 0)]))
}

/** Who is at these tables and in these pairings, held places included, by the word for the channel. */
export async function listCompanyIn(
  db: Database,
  channels: readonly ChatChannel[],
): Promise<ReadonlyMap<ChatChannelKey, readonly string[]>> {
  const found = await Promise.all(
    channels.map(async (channel) => [chatKeyOf(channel), await listIn(db, channel)] as const),
  )
  return new Map(found)
}

const listAtTable = statement('chat_company_at_table', (db) =>
  db
    .select({ attendeeId: presences.attendeeId })
    .from(presences)
    .where(and(eq(presences.tableId, sql.placeholder('id')), ne(presences.state, 'gone'))),
)

const listInPairing = statement('chat_company_in_pairing', (db) =>
  db
    .select({ attendeeId: presences.attendeeId })
    .from(presences)
    .where(and(eq(presences.pairingId, sql.placeholder('id')), ne(presences.state, 'gone'))),
)

async function listIn(db: Database, channel: ChatChannel): Promise<string[]> {
  const rows =
    channel.kind === 'table'
      ? await listAtTable(db, { id: channel.tableId })
      : channel.kind === 'pairing'
        ? await listInPairing(db, { id: channel.pairingId })
        : []
  return rows.map(({ attendeeId }) => attendeeId)
}

/** Which messages of a channel: the latest, those below a sequence, or those above one. */
export interface ChatSlice {
  readonly before?: number | undefined
  readonly after?: number | undefined
  /** Nothing that was said earlier. */
  readonly since?: Date | undefined
  readonly most: number
}

/** Sequences are counted from 1, and no sum of messages comes near this one. */
const LAST_SEQUENCE = Number.MAX_SAFE_INTEGER
const BEFORE_ALL = new Date(0)

function slicedMessages(db: Draft) {
  return db
    .select(STORED)
    .from(chatMessages)
    .innerJoin(attendees, eq(attendees.id, chatMessages.attendeeId))
    .where(
      and(
        eq(chatMessages.eventId, sql.placeholder('eventId')),
        eq(chatMessages.channel, sql.placeholder('channel')),
        lt(chatMessages.sequence, sql.placeholder('before')),
        gt(chatMessages.sequence, sql.placeholder('after')),
        sql`${chatMessages.createdAt} >= ${sql.placeholder('since')}::timestamptz`,
      ),
    )
    .limit(sql.placeholder('most'))
}

const latestMessages = statement('list_latest_chat_messages', (db) =>
  slicedMessages(db).orderBy(desc(chatMessages.sequence)),
)

const nextMessages = statement('list_next_chat_messages', (db) =>
  slicedMessages(db).orderBy(asc(chatMessages.sequence)),
)

/** Messages of a channel in their order: the next ones after a sequence, else the last ones there are. */
export async function listChatMessages(
  db: Database,
  { eventId, channel, slice }: { eventId: string; channel: ChatChannelKey; slice: ChatSlice },
): Promise<StoredChatMessage[]> {
  const { before = LAST_SEQUENCE, after, since = BEFORE_ALL, most } = slice
  const asked = { eventId, channel, before, after: after ?? 0, since: since.toISOString(), most }
  return after === undefined ? (await latestMessages(db, asked)).toReversed() : nextMessages(db, asked)
}

const MOST_REMOVED = 200

const removedMessages = statement('list_removed_chat_messages', (db) =>
  db
    .select({ id: chatMessages.id })
    .from(chatMessages)
    .where(
      and(
        eq(chatMessages.eventId, sql.placeholder('eventId')),
        eq(chatMessages.channel, sql.placeholder('channel')),
        sql`${chatMessages.sequence} <= ${sql.placeholder('upTo')}`,
        isNotNull(chatMessages.removedAt),
      ),
    )
    .orderBy(desc(chatMessages.sequence))
    .limit(MOST_REMOVED),
)

/** The messages of a channel up to a sequence whose words were taken, the latest first. */
export async function listRemovedChatMessages(
  db: Database,
  asked: { eventId: string; channel: ChatChannelKey; upTo: number },
): Promise<string[]> {
  return (await removedMessages(db, asked)).map(({ id }) => id)
}

/** Where a message was said, by whom and when; undefined where there is none. */
export async function findChatMessage(
  db: Database,
  { eventId, messageId }: { eventId: string; messageId: string },
) {
  const [found] = await db
    .select({
      channel: chatMessages.channel,
      attendeeId: chatMessages.attendeeId,
      createdAt: chatMessages.createdAt,
      removedAt: chatMessages.removedAt,
    })
    .from(chatMessages)
    .where(and(eq(chatMessages.id, messageId), eq(chatMessages.eventId, eventId)))
  return found
}

/** Notes that a message is removed, the first time: by a host who is named, or by whoever said it. */
export async function writeChatMessageRemoved(
  db: Database,
  { messageId, userId, now }: { messageId: string; userId?: string; now: Date },
): Promise<void> {
  await db
    .update(chatMessages)
    .set({ removedAt: now, removedByUserId: userId })
    .where(and(eq(chatMessages.id, messageId), sql`${chatMessages.removedAt} is null`))
}
