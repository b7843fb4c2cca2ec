import { memberships, organisations, people, users } from '@stamtafel/db/schema'
import { createTestDatabase, createTestDeps } from '@stamtafel/testing'
import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { createSetup } from './create-setup.ts'

const db = await createTestDatabase()
const deps = createTestDeps(db)
const setupSecret = deps.secrets.secret()
const setup = createSetup({ ...deps, setupSecret })
const form = {
  secret: setupSecret,
  organisationName: 'Waalburg',
  name: 'Marijke',
  email: ' Marijke@Waalburg.example ',
  locale: 'nl' as const,
}

beforeEach(async () => {
  await db.execute(sql`truncate ${organisations}, ${users} cascade`)
})

test('the link of the first start opens the setup until there is an organisation', async () => {
  expect(await setup.see()).toEqual({ isOpen: true })
  await setup.complete(form)
  expect(await setup.see()).toEqual({ isOpen: false })
})

describe('completing the setup', () => {
  test('makes the organisation and its owner, whose address is not proven yet', async () => {
    const { organisationId } = await setup.complete(form)
    const address = 'marijke@waalburg.example'
    expect(await db.select().from(organisations)).toMatchObject([
      { id: organisationId, name: 'Waalburg', locale: 'nl' },
    ])
    expect(await db.select().from(users)).toMatchObject([
      { name: 'Marijke', email: address, emailVerified: false },
    ])
    expect(await db.select().from(people)).toMatchObject([{ organisationId, address, locale: 'nl' }])
    expect(await db.select().from(memberships)).toMatchObject([{ organisationId, role: 'owner' }])
  })

  test('a second time is closed', async () => {
    await setup.complete(form)
    await expect(setup.complete(form)).rejects.toMatchObject({ code: 'setup.closed' })
  })

  test('of many at once one gets through', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) => setup.complete({ ...form, email: `p${index}@a.example` })),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.$count(organisations)).toBe(1)
    expect(await db.$count(users)).toBe(1)
  })

  test('another secret cannot tell whether there is an organisation', async () => {
    const stranger = { ...form, secret: deps.secrets.secret() }
    await expect(setup.complete(stranger)).rejects.toMatchObject({ code: 'setup.closed' })
    expect(await db.$count(organisations)).toBe(0)
  })
})

test('an installation without a secret is not set up by anybody', async () => {
  const closed = createSetup({ ...deps, setupSecret: undefined })
  expect(await closed.see()).toEqual({ isOpen: false })
  await expect(closed.complete(form)).rejects.toMatchObject({ code: 'setup.closed' })
})
