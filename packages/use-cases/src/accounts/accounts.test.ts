import { authSessions, mails, memberships, organisations, people, users } from '@stamtafel/db/schema'
import { createOrganisation, createTestDatabase, createTestDeps } from '@stamtafel/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { createAccounts } from './create-accounts.ts'

const db = await createTestDatabase()
const { owner, organisationId } = await createOrganisation(db)

test('an account sees who it is and where it belongs', async () => {
  const { accounts, email } = await scene()
  expect(await accounts.see(owner)).toEqual({
    name: 'owner',
    email,
    memberships: [{ organisationId, organisationName: 'Westerkade', role: 'owner', name: 'owner' }],
  })
})

test('an account that is gone is nobody', async () => {
  const { accounts } = await scene()
  const gone = { ...owner, userId: crypto.randomUUID() }
  await expect(accounts.see(gone)).rejects.toMatchObject({ code: 'auth-session.missing' })
})

describe('a session', () => {
  test('tells the user with every membership, in one query', async () => {
    const { accounts, deps } = await scene()
    const token = await signIn(owner.userId, deps.now())
    const second = await join(owner.userId, 'member')
    const actor = await accounts.findUserActor({ token })
    expect(actor).toMatchObject({ kind: 'user', userId: owner.userId })
    expect(new Set(actor?.memberships)).toEqual(new Set([...owner.memberships, second]))
  })

  test('of a user who belongs nowhere tells the user', async () => {
    const { accounts, deps } = await scene()
    const userId = crypto.randomUUID()
    await db.insert(users).values({ id: userId, name: 'Sam', email: `${userId}@a.example` })
    const token = await signIn(userId, deps.now())
    expect(await accounts.findUserActor({ token })).toEqual({ kind: 'user', userId, memberships: [] })
  })

  test('that is over tells nobody, and neither does one that never was', async () => {
    const { accounts, deps } = await scene()
    const token = await signIn(owner.userId, deps.now())
    deps.clock.pass(3601)
    expect(await accounts.findUserActor({ token })).toBeUndefined()
    expect(await accounts.findUserActor({ token: 'guessed' })).toBeUndefined()
  })
})

describe('a code', () => {
  test('goes to the address of an account, in the language of its person', async () => {
    const { accounts, deps, email } = await scene()
    await db.update(people).set({ locale: 'nl' }).where(eq(people.userId, owner.userId))
    await accounts.mailSignInCode({ address: email.toUpperCase(), code: '123456' })
    const [mail] = await db.select().from(mails).where(eq(mails.address, email))
    expect(mail).toMatchObject({
      kind: 'sign-in-code',
      locale: 'nl',
      payload: { code: '123456', minutes: 15 },
    })
    expect(deps.jobs.enqueued()).toMatchObject([{ name: 'send-mail', payload: { mailId: mail?.id } }])
  })

  test('goes nowhere where there is no account', async () => {
    const { accounts } = await scene()
    await accounts.mailSignInCode({ address: 'nobody@a.example', code: '123456' })
    expect(await db.$count(mails, eq(mails.address, 'nobody@a.example'))).toBe(0)
  })

  test('can be asked for ten times in a quarter of an hour, whether the address is known or not', async () => {
    const { accounts, deps, email } = await scene()
    const from = '192.0.2.1'
    for (const address of [email, 'nobody@a.example']) {
      const turns = Array.from({ length: 12 }, () => accounts.takeCodeTurn({ address, from }))
      const granted = await Promise.all(turns)
      expect(granted.filter(Boolean)).toHaveLength(10)
    }
    deps.clock.pass(15 * 60)
    expect(await accounts.takeCodeTurn({ address: email, from })).toBe(true)
  })

  test('that somebody else asks for to no end takes none from the owner, unless they come from everywhere', async () => {
    const { accounts } = await scene()
    const address = `${crypto.randomUUID()}@a.example`
    const ask = (from: string) => accounts.takeCodeTurn({ address, from })
    for (let asked = 0; asked < 100; asked++) await ask('192.0.2.1')
    expect(await ask('192.0.2.2')).toBe(true)
    const granted: boolean[] = []
    for (let host = 3; host < 40; host++) granted.push(await ask(`192.0.2.${host}`))
    expect(granted.filter(Boolean)).toHaveLength(19)
  })
})

async function scene() {
  const deps = createTestDeps(db)
  const [user] = await db.select().from(users).where(eq(users.id, owner.userId))
  return { deps, accounts: createAccounts(deps), email: user?.email ?? '' }
}

async function signIn(userId: string, now: Date): Promise<string> {
  const token = crypto.randomUUID()
  await db.insert(authSessions).values({ userId, token, expiresAt: new Date(now.getTime() + 3_600_000) })
  return token
}

async function join(userId: string, role: 'member') {
  const other = { id: crypto.randomUUID(), name: 'Elsewhere' }
  const personId = crypto.randomUUID()
  await db.insert(organisations).values(other)
  await db.insert(people).values({
    id: personId,
    organisationId: other.id,
    userId,
    address: `${userId}@a.example`,
    name: 'Owner',
  })
  await db.insert(memberships).values({ organisationId: other.id, personId, role })
  return { organisationId: other.id, personId, role }
}
