import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgTable, text, bigint, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, instant, rowId } from './columns.ts'

/** Accounts that can sign in; better-auth writes these five tables. */
export const users = pgTable(
  'users',
  {
    id: rowId(),
    name: text().notNull(),
    email: text().notNull(),
    emailVerified: boolean().notNull().default(false),
    image: text(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [unique('an_address_has_one_account').on(t.email)],
)

export const authSessions = pgTable(
  'auth_sessions',
  {
    id: rowId(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    token: text().notNull(),
    expiresAt: instant().notNull(),
    ipAddress: text(),
    userAgent: text(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    unique('a_session_token_opens_one_session').on(t.token),
    index('auth_sessions_of_a_user').on(t.userId),
  ],
)

export const authAccounts = pgTable(
  'auth_accounts',
  {
    id: rowId(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    accountId: text().notNull(),
    providerId: text().notNull(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: instant(),
    refreshTokenExpiresAt: instant(),
    scope: text(),
    password: text(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [index('auth_accounts_of_a_user').on(t.userId)],
)

export const authVerifications = pgTable(
  'auth_verifications',
  {
    // Text, for better-auth also stores locks here and names them itself.
    id: text()
      .primaryKey()
      .default(sql`uuidv7()::text`),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: instant().notNull(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [index('auth_verifications_by_identifier').on(t.identifier)],
)

export const authRateLimits = pgTable('auth_rate_limits', {
  id: rowId(),
  key: text().notNull().unique('a_rate_limit_has_one_count'),
  count: integer().notNull(),
  lastRequest: bigint({ mode: 'number' }).notNull(),
})
