import { LOCALES, ROLES } from '@stamtafel/domain'
import { sql } from 'drizzle-orm'
import {
  check,
  index,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { users } from './account.ts'
import { createdAt, instant, rowId } from './columns.ts'

export const role = pgEnum('role', ROLES)
export const locale = pgEnum('locale', LOCALES)

export const organisations = pgTable('organisations', {
  id: rowId(),
  name: text().notNull(),
  locale: locale().notNull().default('en'),
  createdAt: createdAt(),
})

/** One human in one organisation, by account or normalised address. */
export const people = pgTable(
  'people',
  {
    id: rowId(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    userId: uuid().references(() => users.id, { onDelete: 'set null' }),
    address: text().notNull(),
    name: text().notNull(),
    locale: locale().notNull().default('en'),
    createdAt: createdAt(),
  },
  (t) => [
    unique('an_address_is_one_person_of_an_organisation').on(t.organisationId, t.address),
    uniqueIndex('an_account_is_one_person_of_an_organisation')
      .on(t.organisationId, t.userId)
      .where(sql`${t.userId} is not null`),
    index('people_of_a_user').on(t.userId),
    check('an_address_is_stored_normalised', sql`${t.address} = lower(trim(${t.address}))`),
  ],
)

export const memberships = pgTable(
  'memberships',
  {
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    role: role().notNull(),
    department: text(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ name: 'a_person_is_a_member_once', columns: [t.organisationId, t.personId] })],
)

/** "Not with this person again", in the whole organisation, until the one who said it lifts it. */
export const blocks = pgTable(
  'blocks',
  {
    id: rowId(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    byPersonId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    otherPersonId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
    liftedAt: instant(),
  },
  (t) => [
    uniqueIndex('a_block_is_said_once_until_it_is_lifted')
      .on(t.byPersonId, t.otherPersonId)
      .where(sql`${t.liftedAt} is null`),
    index('blocks_against_a_person').on(t.otherPersonId),
    check('nobody_blocks_themselves', sql`${t.byPersonId} <> ${t.otherPersonId}`),
  ],
)
