import { LONGEST_CHAT_MESSAGE } from '@stamtafel/domain'
import { sql } from 'drizzle-orm'
import { bigint, boolean, check, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { users } from './account.ts'
import { attendees } from './attendee.ts'
import { createdAt, instant, rowId } from './columns.ts'
import { events } from './event.ts'

/** What people said in writing; it goes with the event, and with whoever said it. */
export const chatMessages = pgTable(
  'chat_messages',
  {
    id: rowId(),
    eventId: uuid()
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    /** The word for a channel: `foyer`, `table:<id>`. */
    channel: text().notNull(),
    attendeeId: uuid()
      .notNull()
      .references(() => attendees.id, { onDelete: 'cascade' }),
    clientId: uuid().notNull(),
    sequence: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    text: text().notNull(),
    isByHost: boolean().notNull(),
    createdAt: createdAt(),
    removedAt: instant(),
    /** None where its author took it back. */
    removedByUserId: uuid().references(() => users.id, { onDelete: 'set null' }),
  },
  (t) => [
    unique('an_attendee_says_a_thing_once').on(t.attendeeId, t.clientId),
    index('chat_messages_of_a_channel').on(t.eventId, t.channel, t.sequence),
    index('removed_chat_messages')
      .on(t.eventId, t.channel, t.sequence)
      .where(sql`${t.removedAt} is not null`),
    check(
      'a_chat_message_says_something_short',
      sql`char_length(${t.text}) between 1 and ${sql.raw(String(LONGEST_CHAT_MESSAGE))}`,
    ),
  ],
)
