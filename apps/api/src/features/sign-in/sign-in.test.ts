import { authStoreOf, createOrganisation, createTestDatabase, createTestDeps } from '@stamtafel/testing'
import { afterAll, describe, expect, test } from 'vitest'
import { buildAccountApp } from '../../testing/build-account-app.ts'

const db = await createTestDatabase()
const store = authStoreOf(db)
const deps = createTestDeps(db)
const site = await buildAccountApp(deps, { store })
const { app } = site
await createOrganisation(db)
const broken = await createTestDatabase()
await broken.$client.query('drop table users, auth_verifications, auth_rate_limits cascade')
afterAll(() => app.close())

const ASK = 'email-otp/send-verification-otp'
const TRY = 'sign-in/email-otp'
const unknown = 'nobody@a.example'

describe('an account', () => {
  test('gets in by the code that was mailed to it, and its browser keeps a cookie that no script reads', async () => {
    const email = await newAccount()
    expect((await post(ASK, { email: ` ${email.toUpperCase()} `, type: 'sign-in' })).json()).toEqual({
      success: true,
    })
    const reply = await post(TRY, { email, otp: await codeFor(email) })
    expect(reply.json()).toEqual({ success: true })
    expect(reply.cookies).toEqual([
      {
        name: 'stamtafel.session_token',
        value: expect.any(String),
        path: '/',
        httpOnly: true,
        sameSite: 'Lax',
        maxAge: 30 * 24 * 60 * 60,
      },
    ])
    const account = await app.inject({ url: '/api/account', headers: { cookie: cookieOf(reply) } })
    expect(account.json()).toMatchObject({ email })
  })

  test('has proven its address by that', async () => {
    const email = await newAccount()
    await signIn(email)
    expect(await rows('select email_verified from users where email = $1', [email])).toEqual([
      { email_verified: true },
    ])
  })

  test('gets in by a code once', async () => {
    const email = await newAccount()
    await post(ASK, { email, type: 'sign-in' })
    const otp = await codeFor(email)
    await post(TRY, { email, otp })
    expect((await post(TRY, { email, otp })).json()).toMatchObject({ status: 403, code: 'code.wrong' })
  })

  test('gets in by the newest code only', async () => {
    const email = await newAccount()
    await post(ASK, { email, type: 'sign-in' })
    const older = await codeFor(email)
    await post(ASK, { email, type: 'sign-in' })
    expect((await post(TRY, { email, otp: older })).statusCode).toBe(403)
    expect((await post(TRY, { email, otp: await codeFor(email) })).statusCode).toBe(200)
  })

  test('does not get in by a code of a quarter of an hour ago', async () => {
    const email = await newAccount()
    await post(ASK, { email, type: 'sign-in' })
    await rows(`update auth_verifications set expires_at = now() - interval '1 second'`)
    const reply = await post(TRY, { email, otp: await codeFor(email) })
    expect(reply.json()).toMatchObject({ status: 409, code: 'code.expired' })
    expect(reply.cookies).toEqual([])
  })

  test('is out after signing out, also with the cookie of before', async () => {
    const cookie = cookieOf(await signIn(await newAccount()))
    const headers = { cookie, origin: deps.publicUrl }
    const reply = await app.inject({ method: 'POST', url: '/api/auth/sign-out', headers })
    expect(reply.cookies).toContainEqual(
      expect.objectContaining({ name: 'stamtafel.session_token', value: '', maxAge: 0 }),
    )
    const account = await app.inject({ url: '/api/account', headers: { cookie } })
    expect(account.json()).toMatchObject({ status: 401, code: 'auth-session.missing' })
  })
})

describe('an address without account cannot be told from one that has one', () => {
  test('when a code is asked for', async () => {
    const [known, not] = [
      await post(ASK, { email: await newAccount(), type: 'sign-in' }),
      await post(ASK, { email: unknown, type: 'sign-in' }),
    ]
    expect(answerOf(not)).toEqual(answerOf(known))
    expect(await rows('select id from mails where address = $1', [unknown])).toEqual([])
    expect(await rows('select id from users where email = $1', [unknown])).toEqual([])
  })

  test('when codes are tried, down to the last try and beyond', async () => {
    const email = await newAccount()
    for (const address of [email, unknown]) await post(ASK, { email: address, type: 'sign-in' })
    const wrong = String((Number(await codeFor(email)) + 1) % 1_000_000).padStart(6, '0')
    const answers = async (address: string) => {
      const said: unknown[] = []
      for (let tried = 0; tried < 6; tried++) {
        const { code, facts } = (await post(TRY, { email: address, otp: wrong })).json()
        said.push([code, facts?.attemptsLeft])
      }
      return said
    }
    const forKnown = await answers(email)
    expect(forKnown).toEqual([
      ['code.wrong', 4],
      ['code.wrong', 3],
      ['code.wrong', 2],
      ['code.wrong', 1],
      ['code.exhausted', undefined],
      ['code.exhausted', undefined],
    ])
    expect(await answers(unknown)).toEqual(forKnown)
  })

  test('when codes were asked for too often, for which nobody gets more mail', async () => {
    const email = await newAccount()
    for (let asked = 0; asked < 10; asked++) await post(ASK, { email, type: 'sign-in' })
    expect(answerOf(await post(ASK, { email, type: 'sign-in' }))).toEqual(
      answerOf(await post(ASK, { email: unknown, type: 'sign-in' })),
    )
    expect(await rows('select id from mails where address = $1', [email])).toHaveLength(10)
  })
})

test('whoever asks for codes with the address of an account does not keep them from its owner', async () => {
  const email = await newAccount()
  const ask = (remoteAddress: string) =>
    app.inject({
      method: 'POST',
      url: `/api/auth/${ASK}`,
      payload: { email, type: 'sign-in' },
      remoteAddress,
    })
  for (let asked = 0; asked < 12; asked++) await ask('198.51.100.1')
  const before = await rows('select id from mails where address = $1', [email])
  await ask('198.51.100.2')
  expect(await rows('select id from mails where address = $1', [email])).toHaveLength(before.length + 1)
  expect((await post(TRY, { email, otp: await codeFor(email) })).statusCode).toBe(200)
})

test('reading changes nothing of a session, which ends thirty days after it began', async () => {
  const cookie = cookieOf(await signIn(await newAccount()))
  await rows(
    `update auth_sessions set updated_at = now() - interval '3 days', expires_at = now() + interval '27 days'`,
  )
  const sessions = () => rows('select * from auth_sessions order by id')
  const before = await sessions()
  for (const url of ['/api/auth/get-session', '/api/account']) await app.inject({ url, headers: { cookie } })
  expect(await sessions()).toEqual(before)
})

test('a code is stored so that a copy of the database does not tell it', async () => {
  const email = await newAccount()
  await post(ASK, { email, type: 'sign-in' })
  const code = await codeFor(email)
  const [stored] = await rows('select value from auth_verifications where identifier like $1', [`%${email}`])
  expect(stored?.['value']).not.toContain(code)
  expect(stored?.['value']).not.toContain(deps.secrets.hash(code))
})

describe('there is no other way in', () => {
  test.for([
    'POST sign-up/email',
    'POST sign-in/email',
    'POST sign-in/social',
    'POST email-otp/verify-email',
    'POST email-otp/check-verification-otp',
    'POST email-otp/reset-password',
    'POST update-user',
    'POST delete-user',
    'GET list-sessions',
    'GET ok',
    'GET email-otp/send-verification-otp',
    'GET get-session',
    'POST get-session',
  ])('by %s', async (route) => {
    const [method = '', path = ''] = route.split(' ')
    const reply = await app.inject({ method: method === 'GET' ? 'GET' : 'POST', url: `/api/auth/${path}` })
    expect(reply.json()).toMatchObject({ status: 404, code: 'route.not-found' })
  })

  test.for([
    [ASK, { email: unknown, type: 'forget-password' }],
    [ASK, { email: 'no address', type: 'sign-in' }],
    [ASK, { email: unknown, type: 'sign-in', more: true }],
    [ASK, undefined],
    [TRY, { email: unknown, otp: '12345' }],
    [TRY, { email: unknown, otp: '123456', name: 'Somebody' }],
  ] as const)('by %s with %j', async ([path, body]) => {
    expect((await post(path, body)).json()).toMatchObject({ status: 422, code: 'request.malformed' })
  })

  test('from a page of somebody else', async () => {
    const headers = { origin: 'https://elsewhere.example' }
    const payload = { email: unknown, type: 'sign-in' }
    const reply = await app.inject({ method: 'POST', url: `/api/auth/${ASK}`, headers, payload })
    expect(reply.json()).toMatchObject({ status: 403, code: 'request.foreign-origin' })
  })
})

test('over https the cookie never travels without it', async () => {
  const secure = { ...deps, publicUrl: 'https://stamtafel.test' }
  const other = await buildAccountApp(secure, { store })
  const email = await newAccount()
  await post(ASK, { email, type: 'sign-in' }, other)
  const [cookie] = (await post(TRY, { email, otp: await codeFor(email) }, other)).cookies
  expect(cookie).toMatchObject({ name: '__Secure-stamtafel.session_token', secure: true, httpOnly: true })
  const headers = { cookie: `${cookie?.name}=${encodeURIComponent(cookie?.value ?? '')}` }
  expect((await other.app.inject({ url: '/api/account', headers })).json()).toMatchObject({ email })
})

test('who asks too much is told when to come back, whatever address they claim to come from', async () => {
  const strict = await buildAccountApp(deps, { store, rateLimitFactor: 0.05 })
  const ask = (from: string) =>
    strict.app.inject({
      method: 'POST',
      url: `/api/auth/${ASK}`,
      headers: { 'x-stamtafel-client-ip': from, 'x-forwarded-for': from },
      payload: { email: unknown, type: 'sign-in' },
      remoteAddress: '203.0.113.7',
    })
  const replies = [await ask('198.51.100.1'), await ask('198.51.100.2'), await ask('198.51.100.3')]
  expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200, 429])
  expect(replies[2]?.json()).toMatchObject({ code: 'request.too-many' })
  expect(Number(replies[2]?.headers['retry-after'])).toBeGreaterThan(0)
})

describe('what fails on our side is told without a word of why', () => {
  test('when a code is tried', async () => {
    const other = await buildAccountApp(deps, { store: { ...store, db: broken } })
    const reply = await post(TRY, { email: unknown, otp: '123456' }, other)
    expect(reply.json()).toMatchObject({ status: 500, code: 'server.failed' })
    expect(reply.body).not.toContain(unknown)
  })

  test('when a code cannot be mailed', async () => {
    const other = await buildAccountApp({ ...deps, db: broken }, { store })
    const reply = await post(ASK, { email: await newAccount(), type: 'sign-in' }, other)
    expect(reply.json()).toMatchObject({ status: 500, code: 'server.failed' })
  })
})

async function newAccount(): Promise<string> {
  const { owner } = await createOrganisation(db)
  const [user] = await rows('select email from users where id = $1', [owner.userId])
  return String(user?.['email'])
}

async function signIn(email: string) {
  await post(ASK, { email, type: 'sign-in' })
  return post(TRY, { email, otp: await codeFor(email) })
}

function post(path: string, payload: object | undefined, at = site) {
  return at.app.inject({
    method: 'POST',
    url: `/api/auth/${path}`,
    headers: { origin: at.publicUrl },
    ...(payload && { payload }),
  })
}

async function codeFor(email: string): Promise<string> {
  const [mail] = await rows(
    `select payload ->> 'code' as code from mails where address = $1 order by id desc limit 1`,
    [email],
  )
  return String(mail?.['code'])
}

async function rows(statement: string, values: readonly string[] = []) {
  const result = await db.$client.query<Record<string, unknown>>(statement, [...values])
  return result.rows
}

type Reply = Awaited<ReturnType<typeof post>>

function cookieOf({ cookies }: Reply): string {
  return cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
}

/** Everything that a client can see of an answer, but for what is new in each. */
function answerOf({ statusCode, body, headers }: Reply) {
  const { date: _date, 'x-request-id': _id, ...rest } = headers
  return { statusCode, body, headers: rest }
}
