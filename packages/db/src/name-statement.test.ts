import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { transact } from './database.ts'
import { nameStatement } from './name-statement.ts'
import { people } from './schema/organisation.ts'
import { createTestDatabase } from './testing/index.ts'

const db = await createTestDatabase()

test('a statement that comes again has a name, and always the same', () => {
  const query = { sql: 'select $1 as again', params: [1] }
  const names = Array.from({ length: 5 }, () => nameStatement(query))
  expect(names.slice(0, 2)).toEqual([undefined, undefined])
  expect(names[2]).toMatch(/^again_[\da-f]{40}$/)
  expect(names.slice(3)).toEqual([names[2], names[2]])
})

test('two statements have two names', () => {
  expect(nameAtLast('select $1 as one', [1])).not.toBe(nameAtLast('select $1 as other', [1]))
})

test('a statement with a list of many, or with nothing to fill in, has none', () => {
  const many = Array.from({ length: 25 }, () => 1)
  expect(nameAtLast('select many', many)).toBeUndefined()
  expect(nameAtLast('select nothing', [])).toBeUndefined()
})

test('whatever a transaction asks again is prepared on its connection, once', async () => {
  const prepared = await transact(db, async (tx) => {
    for (const id of Array.from({ length: 6 }, () => crypto.randomUUID())) {
      await tx.select({ name: people.name }).from(people).where(eq(people.id, id))
    }
    const { rows } = await tx.execute<{ count: number }>(
      sql`select count(*)::int as count from pg_prepared_statements where statement like '%from "people"%'`,
    )
    return rows
  })
  expect(prepared).toEqual([{ count: 1 }])
})

/** After it has come often. */
function nameAtLast(text: string, params: readonly unknown[]): string | undefined {
  return Array.from({ length: 5 }, () => nameStatement({ sql: text, params })).at(-1)
}
