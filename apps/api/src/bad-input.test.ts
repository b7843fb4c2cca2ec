import type { Database } from '@stamtafel/db'
import { createTestDatabase, createTestDeps } from '@stamtafel/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { ROWS } from './testing/access-table.ts'
import { buildWholeApp } from './testing/build-whole-app.ts'
import { call, keyOf, ROUTES, type Asked } from './testing/call.ts'
import { BAD_IDS, spoilBody } from './testing/spoil.ts'
import { createWorld, type World } from './testing/world.ts'

const db = await createTestDatabase()
const deps = createTestDeps(db)
const { app, secret } = await buildWholeApp(deps)
/** Fields that may be left out, with what they may not be. */
const OPTIONAL: Readonly<Record<string, readonly object[]>> = {
  'PATCH /events/:eventId/me': [{ listensFirst: 'yes' }, { locale: 'fr' }, { listensFirst: null }],
  'POST /events/:eventId/place': [0, 9, 1.5, '1', null].map((seat) => ({ seat })),
  'POST /organisations/:organisationId/events': [
    { roundSeconds: 14 },
    { roundSeconds: 901 },
    { roundSeconds: 20.5 },
    { rounds: 0 },
    { rounds: 41 },
    { breakSeconds: -1 },
    { gatherSeconds: 1e308 },
    { startsAt: 'tomorrow' },
    { startsAt: '2030-02-30T08:00:00Z' },
  ],
}

/** A report needs no words, and an empty note is none. */
const NOT_WRONG = new Set(['/note is empty', '/text is empty'])

let world: World
let before: string
beforeAll(async () => {
  world = await createWorld({ db, deps, secret })
  before = await contentsOf(db)
})

describe('a path with an id that is none answers 422', () => {
  test.for(ROUTES.filter(({ url }) => url.includes(':')))('$method $url', async (route) => {
    const { params = {}, body } = askedFor(route)
    const spoilt = Object.keys(params).flatMap((name) => BAD_IDS.map((id) => ({ ...params, [name]: id })))
    for (const bad of spoilt) {
      const reply = await ask(route, { params: bad, body })
      expect([bad, reply.statusCode, reply.json().code]).toEqual([bad, 422, 'request.malformed'])
    }
  })
})

const sending = ROUTES.filter((route) => 'body' in route.schema)

describe('a body in which anything is wrong answers 422', () => {
  test.for(sending)('$method $url', async (route) => {
    const asked = askedFor(route)
    const optional = OPTIONAL[keyOf(route)] ?? []
    const spoilt = [
      ...spoilBody(leaveOutOptional(route, asked.body)).filter(({ how }) => !NOT_WRONG.has(how)),
      ...optional.map((fields) => ({ how: JSON.stringify(fields), value: withOptional(asked.body, fields) })),
      ...['', '{', 'null', '[]', '"a"', '{"a":1,"a":2}', '\u0000'].map((value) => ({
        how: `is ${value}`,
        value,
      })),
    ]
    for (const { how, value } of spoilt) {
      const reply = await ask(route, { ...asked, body: value })
      expect([how, reply.statusCode, reply.json().code]).toEqual([how, 422, 'request.malformed'])
    }
  })
})

describe('a body over the limit answers 413', () => {
  test.for(ROUTES.filter(({ method }) => method !== 'GET'))('$method $url', async (route) => {
    const reply = await ask(route, { ...askedFor(route), body: JSON.stringify({ a: 'a'.repeat(65_536) }) })
    expect([reply.statusCode, reply.json().code]).toEqual([413, 'request.too-large'])
  })
})

test('none of all that has written anything', async () => {
  expect(await contentsOf(db)).toBe(before)
})

type AnyRoute = (typeof ROUTES)[number]

function askedFor(route: AnyRoute): Asked {
  const asked = ROWS.get(keyOf(route))?.request(world.targets.home)
  if (!asked) throw new Error('A route has no row')
  return asked
}

/** Asked by whoever would get it, so that nothing but the input stands in the way. */
function ask(route: AnyRoute, asked: Asked) {
  const cookie = `${world.cookies.attendee}; ${world.cookies.owner}`
  return call(app, route, { ...asked, cookie })
}

/** A profile is changed by fields of which each may be left out. */
function leaveOutOptional(route: AnyRoute, body: unknown): unknown {
  return keyOf(route) === 'PATCH /events/:eventId/me' ? {} : body
}

function withOptional(body: unknown, fields: object): unknown {
  if (typeof body !== 'object' || body === null) return fields
  if ('to' in body && typeof body.to === 'object') return { ...body, to: { ...body.to, ...fields } }
  if ('speedDate' in body) return { ...body, speedDate: fields }
  return { ...body, ...fields }
}

/** Everything that is stored, so that two of them tell whether anything was written in between. */
async function contentsOf({ $client }: Database): Promise<string> {
  const { rows: tables } = await $client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  )
  const contents = await Promise.all(
    tables.map(({ name }) => $client.query(`select '${name}', t::text from "${name}" t order by 2`)),
  )
  return JSON.stringify(contents.map(({ rows }) => rows))
}
