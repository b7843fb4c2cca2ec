import { createTestDatabase, createTestDeps } from '@stamtafel/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { buildWholeApp } from '../../testing/build-whole-app.ts'
import { call } from '../../testing/call.ts'
import { createWorld, type World } from '../../testing/world.ts'

const db = await createTestDatabase()
const deps = createTestDeps(db)
const { app, secret } = await buildWholeApp(deps)

const LIST = { method: 'GET', url: '/organise/:eventId/speed-dates' } as const
const GIVE = { method: 'POST', url: '/organise/:eventId/speed-dates/:speedDateId/commands' } as const
const DETAIL = { method: 'GET', url: '/events/:eventId/speed-dates/:speedDateId' } as const

let world: World
beforeEach(async () => {
  world = await createWorld({ db, deps, secret })
})

describe('a command', () => {
  test('is answered with the speed date as it is by then', async () => {
    const reply = await give({ after: 0, command: { type: 'start' } })
    expect([reply.statusCode, reply.json()]).toMatchObject([
      200,
      {
        phase: 'gathering',
        startsAt: deps.now().toISOString(),
        latestCommand: 1,
        commands: [{ number: 1, type: 'start', by: 'organiser', at: deps.now().toISOString(), text: null }],
      },
    ])
    expect((await list()).json()).toMatchObject({ now: deps.now().toISOString(), speedDates: [reply.json()] })
  })

  test('of a host who has not seen the latest one is refused, and may be given again at once', async () => {
    await give({ after: 0, command: { type: 'start' } })
    const reply = await give({ after: 0, command: { type: 'more-break' } }, 'owner')
    expect(reply.json()).toMatchObject({ code: 'speed-date.outdated', status: 409, retry: 'now' })
    expect((await give({ after: 1, command: { type: 'more-break' } }, 'owner')).statusCode).toBe(200)
  })

  test('is told by name to those in the speed date', async () => {
    await give({ after: 0, command: { type: 'start' } })
    await give({ after: 1, command: { type: 'say', text: ' Five minutes longer ' } })
    const { eventId, speedDateId } = world.targets.home
    const params = { eventId, speedDateId }
    const detail = await call(app, DETAIL, { params, cookie: world.cookies.attendee })
    expect(detail.json().commands).toMatchObject([
      { number: 1, type: 'start', by: 'organiser', text: null },
      { number: 2, type: 'say', by: 'organiser', text: 'Five minutes longer' },
    ])
  })

  test.for([
    { type: 'say' },
    { type: 'say', text: '' },
    { type: 'say', text: 'a'.repeat(281) },
    { type: 'say', text: 'two\nlines' },
    { type: 'start', text: 'Welcome' },
    { type: 'next' },
  ])('%j is none', async (command) => {
    const reply = await give({ after: 0, command })
    expect([reply.statusCode, reply.json().code]).toEqual([422, 'request.malformed'])
  })
})

function give(body: object, who: 'organiser' | 'owner' = 'organiser') {
  const { eventId, speedDateId } = world.targets.home
  return call(app, GIVE, { params: { eventId, speedDateId }, body, cookie: world.cookies[who] })
}

function list() {
  const { eventId } = world.targets.home
  return call(app, LIST, { params: { eventId }, cookie: world.cookies.organiser })
}
