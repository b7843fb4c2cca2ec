import { inspect } from 'node:util'
import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { transact } from './database.ts'
import { memberships, organisations, people } from './schema/organisation.ts'
import { statement } from './statement.ts'
import { createTestDatabase } from './testing/index.ts'

const db = await createTestDatabase()
const [organisation] = await db.insert(organisations).values({ name: 'Westerkade' }).returning()
const organisationId = organisation?.id ?? ''
const [noor] = await db
  .insert(people)
  .values({ organisationId, address: 'noor@a.example', name: 'Noor' })
  .returning()
const personId = noor?.id ?? ''

const findPerson = statement('find_person_of_test', (draft) =>
  draft
    .select({ name: people.name, createdAt: people.createdAt, membership: memberships })
    .from(people)
    .leftJoin(memberships, eq(memberships.personId, people.id))
    .where(eq(people.id, sql.placeholder('personId'))),
)

describe('a statement', () => {
  const found = [{ name: 'Noor', createdAt: noor?.createdAt, membership: null }]

  test('runs on the database', async () => {
    expect(await findPerson(db, { personId })).toEqual(found)
  })

  test('runs within a transaction, on its connection', async () => {
    await transact(db, async (tx) => {
      await tx.update(people).set({ name: 'Noor H' }).where(eq(people.id, personId))
      expect(await findPerson(tx, { personId })).toMatchObject([{ name: 'Noor H' }])
      await tx.update(people).set({ name: 'Noor' }).where(eq(people.id, personId))
    })
  })

  test('runs on another database', async () => {
    expect(await findPerson(await createTestDatabase(), { personId })).toEqual([])
  })

  test('is prepared once on a connection', async () => {
    const prepared = await transact(db, async (tx) => {
      for (let times = 0; times < 3; times++) await findPerson(tx, { personId })
      const { rows } = await tx.execute(
        sql`select name from pg_prepared_statements where name = 'find_person_of_test'`,
      )
      return rows
    })
    expect(prepared).toEqual([{ name: 'find_person_of_test' }])
  })

  test('names nobody when it fails', async () => {
    for (const run of [
      () => findPerson(db, { personId: 'noor' }),
      () => transact(db, (tx) => findPerson(tx, { personId: 'noor' })),
    ]) {
      const error = await run().catch((failure: unknown) => failure)
      expect(error).toMatchObject({ cause: { code: '22P02' } })
      expect(inspect(error, { depth: 10, showHidden: true })).not.toMatch(/noor/i)
    }
  })
})
