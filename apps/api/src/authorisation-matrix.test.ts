import { createTestDatabase, createTestDeps } from '@stamtafel/testing'
import { describe, expect, test } from 'vitest'
import { promised, ROWS } from './testing/access-table.ts'
import { buildWholeApp } from './testing/build-whole-app.ts'
import { call, keyOf, ROUTES, type Asked } from './testing/call.ts'
import { listRoutes } from './testing/list-routes.ts'
import { createWorld, TARGETS, WHOS, type Target } from './testing/world.ts'

const db = await createTestDatabase()
const deps = createTestDeps(db)
const { app, secret } = await buildWholeApp(deps)

test('every route of the contract has a row', () => {
  expect([...ROWS.keys()].toSorted()).toEqual(ROUTES.map(keyOf).toSorted())
})

/** What is no part of the contract, each with tests of its own. */
const OTHER_ROUTES = [
  'GET /healthz',
  'GET /readyz',
  'GET /rtc',
  'GET /rtc/validate',
  'GET /rtc/v1',
  'GET /rtc/v1/validate',
  'POST /media-webhooks',
  'GET /api/events/:eventId/live',
  'GET /api/organise/:eventId/live',
  'POST /api/auth/*',
]

test('there is no other route, hidden or not', () => {
  const contract = ROUTES.map(({ method, url }) => `${method} /api${url}`)
  expect(listRoutes(app).toSorted()).toEqual([...OTHER_ROUTES, ...contract].toSorted())
})

describe('who asks for what gets what the table promises', () => {
  test.for(ROUTES)('$method $url', async (route) => {
    const row = ROWS.get(keyOf(route))
    if (!row) throw new Error('A route has no row')
    const { targets, cookies } = await createWorld({ db, deps, secret })
    const cells = WHOS.flatMap((who) => TARGETS.map((target) => ({ who, target })))
    const answered: Record<string, number> = {}
    for (const { who, target } of cells) {
      const reply = await call(app, route, { ...row.request(targets[target]), cookie: cookies[who] })
      answered[`${who}, ${target}`] = reply.statusCode
    }
    const expected = cells.map(({ who, target }) => [`${who}, ${target}`, promised(row, who, target)])
    expect(answered).toEqual(Object.fromEntries(expected))
  })
})

interface Part {
  readonly key: string
  readonly who: 'attendee' | 'organiser'
  readonly code: string
  readonly ask: (own: Target, other: Target) => Asked
}

/** What can be named inside an event of one's own, and what is said of one that is not in it. */
const PARTS: readonly Part[] = [
  {
    key: 'GET /events/:eventId/speed-dates/:speedDateId',
    who: 'attendee',
    code: 'speed-date.not-found',
    ask: ({ eventId }, { speedDateId }) => ({ params: { eventId, speedDateId } }),
  },
  {
    key: 'PUT /events/:eventId/speed-dates/:speedDateId/entry',
    who: 'attendee',
    code: 'speed-date.not-found',
    ask: ({ eventId }, { speedDateId }) => ({ params: { eventId, speedDateId }, body: { state: 'joined' } }),
  },
  {
    key: 'POST /events/:eventId/speed-dates/:speedDateId/signs',
    who: 'attendee',
    code: 'speed-date.not-found',
    ask: ({ eventId }, { speedDateId }) => ({ params: { eventId, speedDateId }, body: { sign: 'seen' } }),
  },
  {
    key: 'POST /events/:eventId/place',
    who: 'attendee',
    code: 'table.not-found',
    ask: ({ eventId, tabId }, { tableId }) => ({
      params: { eventId },
      body: { tabId, to: { kind: 'table', tableId } },
    }),
  },
  {
    key: 'POST /events/:eventId/place',
    who: 'attendee',
    code: 'speed-date.not-found',
    ask: ({ eventId, tabId }, { speedDateId }) => ({
      params: { eventId },
      body: { tabId, to: { kind: 'speed-date', speedDateId } },
    }),
  },
  ...(
    [
      ['PUT /events/:eventId/people-met/:attendeeId/note', { note: 'Rows' }],
      ['PUT /events/:eventId/people-met/:attendeeId/yes', { isYes: true }],
      ['POST /events/:eventId/people/:attendeeId/block', undefined],
      ['POST /events/:eventId/people/:attendeeId/report', { text: '', isBlocked: true }],
    ] as const
  ).map(([key, body]): Part => ({
    key,
    who: 'attendee',
    code: 'person.not-found',
    ask: ({ eventId }, { attendeeId }) => ({ params: { eventId, attendeeId }, ...(body && { body }) }),
  })),
  {
    key: 'GET /events/:eventId/agenda/:sessionId/calendar',
    who: 'attendee',
    code: 'session.not-found',
    ask: ({ eventId }, { sessionId }) => ({ params: { eventId, sessionId } }),
  },
  {
    key: 'PUT /events/:eventId/agenda/:sessionId/star',
    who: 'attendee',
    code: 'session.not-found',
    ask: ({ eventId }, { sessionId }) => ({ params: { eventId, sessionId }, body: { isStarred: true } }),
  },
  {
    key: 'DELETE /events/:eventId/blocks/:blockId',
    who: 'attendee',
    code: 'block.not-found',
    ask: ({ eventId }, { blockId }) => ({ params: { eventId, blockId } }),
  },
  {
    key: 'POST /organise/:eventId/speed-dates/:speedDateId/commands',
    who: 'organiser',
    code: 'speed-date.not-found',
    ask: ({ eventId }, { speedDateId }) => ({
      params: { eventId, speedDateId },
      body: { after: 0, command: { type: 'start' } },
    }),
  },
  ...(
    [
      ['GET /events/:eventId/stages/:stageId', 'attendee', undefined],
      ['POST /events/:eventId/stages/:stageId/commands', 'attendee', { type: 'raise' }],
      ['GET /organise/:eventId/stages/:stageId/people', 'organiser', undefined],
      [
        'POST /organise/:eventId/stages/:stageId/people/:attendeeId/commands',
        'organiser',
        { type: 'invite' },
      ],
    ] as const
  ).map(([key, who, body]): Part => ({
    key,
    who,
    code: 'stage.not-found',
    ask: ({ eventId, attendeeId }, { stageId }) => ({
      params: { eventId, stageId, attendeeId },
      ...(body && { body }),
    }),
  })),
  {
    key: 'POST /organise/:eventId/sessions/:sessionId/commands',
    who: 'organiser',
    code: 'session.not-found',
    ask: ({ eventId }, { talkId: sessionId }) => ({
      params: { eventId, sessionId },
      body: { type: 'start' },
    }),
  },
  {
    key: 'POST /organise/:eventId/reports/:reportId/handled',
    who: 'organiser',
    code: 'report.not-found',
    ask: ({ eventId }, { reportId }) => ({ params: { eventId, reportId } }),
  },
  {
    key: 'DELETE /organise/:eventId/chat/:messageId',
    who: 'organiser',
    code: 'chat-message.not-found',
    ask: ({ eventId }, { chatMessageId: messageId }) => ({ params: { eventId, messageId } }),
  },
  {
    key: 'DELETE /events/:eventId/chat/:messageId',
    who: 'attendee',
    code: 'chat-message.not-found',
    ask: ({ eventId }, { chatMessageId: messageId }) => ({ params: { eventId, messageId } }),
  },
  {
    key: 'POST /events/:eventId/chat/:messageId/report',
    who: 'attendee',
    code: 'chat-message.not-found',
    ask: ({ eventId }, { othersMessageId: messageId }) => ({
      params: { eventId, messageId },
      body: { text: '', isBlocked: true },
    }),
  },
  {
    key: 'POST /organise/:eventId/attendees/:attendeeId/asked-move',
    who: 'organiser',
    code: 'attendee.not-found',
    ask: ({ eventId }, { attendeeId }) => ({
      params: { eventId, attendeeId },
      body: { to: { kind: 'foyer' } },
    }),
  },
  {
    key: 'POST /organise/:eventId/attendees/:attendeeId/mute',
    who: 'organiser',
    code: 'attendee.not-found',
    ask: ({ eventId }, { attendeeId }) => ({ params: { eventId, attendeeId } }),
  },
  {
    key: 'POST /organise/:eventId/bans',
    who: 'organiser',
    code: 'attendee.not-found',
    ask: ({ eventId }, { attendeeId }) => ({ params: { eventId }, body: { attendeeId } }),
  },
  {
    key: 'DELETE /organise/:eventId/bans/:attendeeId',
    who: 'organiser',
    code: 'attendee.not-found',
    ask: ({ eventId }, { attendeeId }) => ({ params: { eventId, attendeeId } }),
  },
]

describe('what is not in the event that one may be in', () => {
  test.for(PARTS)('$key says $code, wherever it is', async ({ key, who, code, ask }) => {
    const { targets, cookies } = await createWorld({ db, deps, secret })
    const route = ROUTES.find((each) => keyOf(each) === key)
    if (!route) throw new Error('A part has no route')
    const others = [targets.away, targets.deleted, targets.guessed]
    const replies = await Promise.all(
      others.map((other) => call(app, route, { ...ask(targets.home, other), cookie: cookies[who] })),
    )
    expect(replies.map((reply) => reply.json().code)).toEqual([code, code, code])
  })

  test('every route that names something inside an event has a row', () => {
    const naming = [...ROWS].filter(([key, { request }]) => {
      const asked = request(example)
      return key.includes(':eventId') && /"[dtakrgnx]"|"messageId":"m"/.test(JSON.stringify(asked))
    })
    expect([...new Set(PARTS.map(({ key }) => key))].toSorted()).toEqual(
      naming.map(([key]) => key).toSorted(),
    )
  })
})

const example: Target = {
  organisationId: 'o',
  eventId: 'e',
  slug: 's',
  speedDateId: 'd',
  sessionId: 'n',
  tableId: 't',
  stageId: 'g',
  talkId: 'x',
  attendeeId: 'a',
  blockId: 'k',
  chatMessageId: 'm',
  othersMessageId: 'm',
  reportId: 'r',
  linkSecret: 'l',
  tabId: 'b',
}
