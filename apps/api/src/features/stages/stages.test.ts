import { createTestDatabase, createTestDeps } from '@stamtafel/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { buildWholeApp } from '../../testing/build-whole-app.ts'
import { call } from '../../testing/call.ts'
import { createWorld, type World } from '../../testing/world.ts'

const db = await createTestDatabase()
const deps = createTestDeps(db)
const { app, secret } = await buildWholeApp(deps)

const ENTER = { method: 'POST', url: '/events/:eventId/place' } as const
const VENUE = { method: 'GET', url: '/events/:eventId/venue' } as const
const STAGE = { method: 'GET', url: '/events/:eventId/stages/:stageId' } as const
const SAY = { method: 'POST', url: '/events/:eventId/stages/:stageId/commands' } as const
const HOSTED = { method: 'GET', url: '/organise/:eventId/stages' } as const
const PEOPLE = { method: 'GET', url: '/organise/:eventId/stages/:stageId/people' } as const
const INVITE = {
  method: 'POST',
  url: '/organise/:eventId/stages/:stageId/people/:attendeeId/commands',
} as const
const SESSION = { method: 'POST', url: '/organise/:eventId/sessions/:sessionId/commands' } as const

let world: World
beforeEach(async () => {
  world = await createWorld({ db, deps, secret })
})

describe('a stage over HTTP', () => {
  test('is watched, and its session begun, a hand raised, asked on and come on', async () => {
    const { eventId, stageId, talkId: sessionId } = world.targets.home
    const entered = await enter()
    expect([entered.statusCode, entered.json()]).toMatchObject([
      200,
      { place: { kind: 'stage', stageId }, media: { key: stageId } },
    ])
    const live = await host(SESSION, { eventId, sessionId }, { type: 'start' })
    expect(live.json().sessions).toMatchObject([
      { id: sessionId, phase: 'live', startedAt: deps.now().toISOString(), startedBy: 'organiser' },
    ])
    expect((await say('raise')).json()).toMatchObject({
      current: { phase: 'live' },
      me: { isHere: true, role: 'raised', since: deps.now().toISOString() },
      allowed: ['lower'],
    })
    const hosted = (await host(HOSTED, { eventId })).json()
    const [hand] = hosted.stages.flatMap((stage: { hands: object[] }) => stage.hands)
    expect(hand).toMatchObject({ isAway: false })
    await host(INVITE, { eventId, stageId, attendeeId: hand.attendeeId }, { type: 'invite' })
    expect((await say('accept')).json()).toMatchObject({
      onStage: [{ attendeeId: hand.attendeeId }],
      mostOnStage: 12,
      watching: 1,
      me: { role: 'on-stage' },
    })
  })

  test('names in an answer to an attendee neither hands nor who is invited', async () => {
    await enter()
    const { eventId, stageId } = world.targets.home
    const seen = await attend(STAGE, { eventId, stageId })
    expect(Object.keys(seen.json())).not.toEqual(expect.arrayContaining(['hands', 'invited', 'sessions']))
  })

  test('is in the venue with how many watch, and its talk with its stage and how far it is', async () => {
    await enter()
    const { eventId, stageId, talkId } = world.targets.home
    const venue = (await attend(VENUE, { eventId })).json()
    expect(venue.stages).toContainEqual({ id: stageId, name: 'Main stage', watching: 1 })
    expect(venue.event.sessions).toContainEqual(
      expect.objectContaining({ id: talkId, kind: 'talk', stageId, phase: 'scheduled' }),
    )
  })

  test('says what cannot be done in a problem', async () => {
    const { eventId, stageId, talkId: sessionId } = world.targets.home
    expect((await say('raise')).json()).toMatchObject({ code: 'stage.not-there', status: 409 })
    await enter()
    expect((await say('raise')).json()).toMatchObject({ code: 'stage.not-live', retry: 'after' })
    expect((await say('accept')).json()).toMatchObject({ code: 'stage.wrong-role', retry: 'now' })
    expect((await say('dance')).statusCode).toBe(422)
    const early = await host(SESSION, { eventId, sessionId }, { type: 'end' })
    expect(early.json()).toMatchObject({ code: 'session.wrong-phase' })
    expect((await host(PEOPLE, { eventId, stageId })).json()).toMatchObject({ watching: 1 })
  })
})

type AnyRoute = Parameters<typeof call>[1]
type Params = Readonly<Record<string, string>>

function attend(route: AnyRoute, params: Params, body?: object) {
  return call(app, route, { params, cookie: world.cookies.attendee, ...(body && { body }) })
}

function host(route: AnyRoute, params: Params, body?: object) {
  return call(app, route, { params, cookie: world.cookies.organiser, ...(body && { body }) })
}

function enter() {
  const { eventId, stageId, tabId } = world.targets.home
  return attend(ENTER, { eventId }, { tabId, to: { kind: 'stage', stageId } })
}

function say(type: string) {
  const { eventId, stageId } = world.targets.home
  return attend(SAY, { eventId, stageId }, { type })
}
