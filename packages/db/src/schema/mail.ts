import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgEnum, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import { createdAt, instant, rowId } from './columns.ts'
import { locale } from './organisation.ts'

export const mailState = pgEnum('mail_state', ['waiting', 'sent', 'refused'])

/** Mail to be sent, written in the transaction that decided on it. */
export const mails = pgTable(
  'mails',
  {
    id: rowId(),
    kind: text().notNull(),
    address: text().notNull(),
    locale: locale().notNull(),
    payload: jsonb().notNull(),
    /** Two mails with one key are one mail. */
    dedupeKey: text(),
    messageId: text().notNull(),
    state: mailState().notNull().default('waiting'),
    attempts: integer().notNull().default(0),
    notBefore: createdAt(),
    createdAt: createdAt(),
    doneAt: instant(),
    reason: text(),
  },
  (t) => [
    unique('a_mail_is_ordered_once').on(t.dedupeKey),
    unique('a_message_id_is_of_one_mail').on(t.messageId),
    index('mails_that_wait')
      .on(t.notBefore)
      .where(sql`${t.state} = 'waiting'`),
  ],
)

/** How many mails of a kind somebody has had ordered to one address of late, whether they were sent or not. */
export const mailTurns = pgTable(
  'mail_turns',
  {
    kind: text().notNull(),
    /** Hashed, for unknown addresses are counted too. */
    addressHash: text().notNull(),
    taken: integer().notNull(),
    until: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'an_address_has_one_count_of_a_kind', columns: [t.kind, t.addressHash] }),
    index('mail_turns_that_are_over').on(t.until),
  ],
)

/** Answers to creating calls, so that a call repeated with its key creates nothing new. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    scope: text().notNull(),
    key: text().notNull(),
    requestHash: text().notNull(),
    answer: jsonb(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ name: 'a_key_answers_one_call', columns: [t.scope, t.key] })],
)

/** Webhooks that were handled; LiveKit may send one twice. */
export const webhookReceipts = pgTable('webhook_receipts', {
  id: text().primaryKey(),
  receivedAt: createdAt(),
})
