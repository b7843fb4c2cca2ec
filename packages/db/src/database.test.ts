import { inspect } from 'node:util'
import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { isUnreachable, transact, type Database, type Transaction } from './database.ts'
import { commitWith } from './discreet-session.ts'
import { organisations, people } from './schema/organisation.ts'
import { createTestDatabase } from './testing/index.ts'

const db = await createTestDatabase()
const address = 'noor@a.example'
const [organisation] = await db.insert(organisations).values({ name: 'Westerkade' }).returning()
const organisationId = organisation?.id ?? ''
await db.insert(people).values({ organisationId, address, name: 'Noor' })

const insertAgain = (at: Database | Transaction) =>
  at.insert(people).values({ organisationId, address, name: 'Noor' })

describe('what fails tells the statement, its code and its constraint, and nothing of whom it was about', () => {
  test.for([
    ['by itself', () => insertAgain(db)],
    ['in a transaction', () => transact(db, (tx) => insertAgain(tx))],
    ['in a transaction of a library', () => db.transaction((tx) => insertAgain(tx))],
    ['in a nested transaction', () => transact(db, (tx) => tx.transaction((inner) => insertAgain(inner)))],
  ] as const)('%s', async ([, run]) => {
    const error = await failureOf(run)
    expect(error).toMatchObject({
      message: expect.stringMatching(/^Failed query: insert into "people"/),
      cause: { code: '23505', constraint: 'an_address_is_one_person_of_an_organisation' },
    })
    expect(allOf(error)).not.toMatch(/noor/i)
  })

  test('as SQL', async () => {
    const error = await failureOf(() => db.execute(sql`select ${address}::uuid`))
    expect(error).toMatchObject({ cause: { code: '22P02' } })
    expect(allOf(error)).not.toMatch(/noor/i)
  })

  test('as a prepared statement', async () => {
    const statement = db
      .select()
      .from(people)
      .where(eq(people.id, sql.placeholder('id')))
      .prepare('find_by_id')
    const error = await failureOf(() => statement.execute({ id: address }))
    expect(error).toMatchObject({ cause: { code: '22P02' } })
    expect(allOf(error)).not.toMatch(/noor/i)
  })

  test('as a count', async () => {
    expect(allOf(await failureOf(() => db.$count(people, eq(people.id, address))))).not.toMatch(/noor/i)
  })
})

test('an error of our own passes through a transaction as it is', async () => {
  const ours = new Error('ours')
  expect(await failureOf(() => transact(db, () => Promise.reject(ours)))).toBe(ours)
})

test('a connection that is cut off in a transaction ends no process, and counts as unreachable', async () => {
  const cut = await failureOf(() =>
    transact(db, (tx) => tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`)),
  )
  expect(isUnreachable(cut)).toBe(true)
})

describe('a last statement that is committed with', () => {
  test('is answered, and stays with all that was done before', async () => {
    const [last] = await transact(db, async (tx) => {
      await insert(tx, 'first')
      return commitWith(tx, () => insert(tx, 'last'))
    })
    expect(last?.name).toBe('last')
    expect(await names()).toEqual(expect.arrayContaining(['first', 'last']))
  })

  test('takes all that was done before along when it fails', async () => {
    const error = await failureOf(() =>
      transact(db, async (tx) => {
        await insert(tx, 'lost')
        return commitWith(tx, () => insertAgain(tx))
      }),
    )
    expect(error).toMatchObject({ cause: { code: '23505' } })
    expect(await names()).not.toContain('lost')
    await transact(db, (tx) => insert(tx, 'after'))
    expect(await names()).toContain('after')
  })

  test('is sent before what commits, and that once', async () => {
    const sent: string[] = []
    const listen = (client: { query: (...asked: never[]) => unknown }) => {
      const query = client.query.bind(client)
      client.query = (...asked) => {
        sent.push(textOf(asked[0]))
        return query(...asked)
      }
    }
    db.$client.once('acquire', listen)
    await transact(db, (tx) => commitWith(tx, () => tx.execute(sql`select 1 as last`)))
    expect(sent).toEqual(['begin', 'select 1 as last', 'commit'])
  })
})

async function names(): Promise<string[]> {
  return (await db.select({ name: people.name }).from(people)).map(({ name }) => name)
}

function insert(tx: Transaction, own: string) {
  return tx.insert(people).values({ organisationId, address: own, name: own }).returning()
}

function textOf(asked: unknown): string {
  return typeof asked === 'string'
    ? asked
    : String(Object.getOwnPropertyDescriptor(asked ?? {}, 'text')?.value)
}

async function failureOf(run: () => PromiseLike<unknown>): Promise<unknown> {
  try {
    await run()
  } catch (error) {
    return error
  }
  throw new Error('It did not fail')
}

/** Everything that a logger could come across. */
function allOf(error: unknown): string {
  return inspect(error, { depth: 10, showHidden: true })
}
