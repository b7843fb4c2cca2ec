import { expect, test } from 'vitest'
import { createTestDatabase } from './test-database.ts'

const db = await createTestDatabase()

test('it has every table and nobody in it', async () => {
  const { rows } = await db.$client.query<{ people: number }>('select count(*)::int as people from people')
  expect(rows).toEqual([{ people: 0 }])
})

test('two databases do not see each other', async () => {
  const other = await createTestDatabase()
  await db.$client.query('create table mine ()')
  const { rows } = await other.$client.query(`select to_regclass('mine') as found`)
  expect(rows).toEqual([{ found: null }])
})
