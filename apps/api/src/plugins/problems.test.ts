import { DomainError } from '@stamtafel/domain'
import { describe, expect, test } from 'vitest'
import { buildTestApp } from '../testing/build-test-app.ts'

const eventId = '019aa0f2-7b00-7000-8000-000000000001'
const actor = {
  kind: 'attendee',
  attendeeId: '019aa0f2-7b00-7000-8000-000000000002',
  personId: '019aa0f2-7b00-7000-8000-000000000003',
  eventId,
  organisationId: '019aa0f2-7b00-7000-8000-000000000004',
} as const
const call = {
  method: 'POST',
  url: `/api/events/${eventId}/place`,
  headers: { cookie: `stamtafel_attendee.${eventId}=secret`, origin: 'http://stamtafel.test' },
  payload: { tabId: 'tab-12345', to: { kind: 'foyer' } },
} as const

describe('a problem', () => {
  test('says its code, its status, a retry hint and the id of the request', async () => {
    const reply = await callThatThrows(new DomainError('table.full', 'only for the log'))
    expect(reply.statusCode).toBe(409)
    expect(reply.headers['content-type']).toMatch('application/problem+json')
    expect(reply.json()).toEqual({
      type: 'urn:stamtafel:table.full',
      title: 'Conflict',
      status: 409,
      code: 'table.full',
      retry: 'after',
      requestId: reply.headers['x-request-id'],
    })
  })

  test('passes on the figures that its sentence needs', async () => {
    const facts = { attemptsLeft: 3 }
    const reply = await callThatThrows(new DomainError('code.wrong', 'Wrong', { facts }))
    expect(reply.json()).toMatchObject({ code: 'code.wrong', facts })
  })

  test('of ours does not tell its cause', async () => {
    const reply = await callThatThrows(new Error('password of the database'))
    expect(reply.json()).toMatchObject({ status: 500, code: 'server.failed' })
    expect(reply.body).not.toContain('password')
  })

  test('says when to come back while the database cannot be reached', async () => {
    const reply = await callThatThrows(new Error('ECONNREFUSED'), { isUnreachable: () => true })
    expect(reply.json()).toMatchObject({ status: 503, code: 'server.unavailable', retry: 'after' })
    expect(reply.headers['retry-after']).toBe('5')
  })

  test('of LiveKit is not taken for one of the database', async () => {
    const error = new DomainError('media.away', 'LiveKit does not answer')
    const reply = await callThatThrows(error, { isUnreachable: () => true })
    expect(reply.json()).toMatchObject({ status: 503, code: 'media.away' })
  })
})

describe('malformed input', () => {
  test('is told with the path of each fault', async () => {
    const reply = await send({ ...call, payload: { tabId: 'short', to: { kind: 'foyer' } } })
    expect(reply.json()).toMatchObject({
      status: 422,
      code: 'request.malformed',
      faults: [{ path: '/tabId' }],
    })
  })

  test.for([
    ['a body that is no JSON', { ...call, payload: '{', headers: { ...call.headers, ...json() } }],
    [
      'a body in another language',
      { ...call, payload: '<a/>', headers: { ...call.headers, ...json('text/xml') } },
    ],
    ['an id that is none', { ...call, url: '/api/events/1/place' }],
    ['an address that cannot be read', { ...call, url: '/api/events/%zz/place' }],
    ['an id without end', { ...call, url: `/api/events/${'a'.repeat(500)}/place` }],
  ] as const)('%s answers 422', async ([, request]) => {
    const reply = await send(request)
    expect(reply.json()).toMatchObject({ status: 422, code: 'request.malformed' })
  })

  test('a body over the limit answers 413', async () => {
    const reply = await send({ ...call, payload: { tabId: 'a'.repeat(70_000) } })
    expect(reply.json()).toMatchObject({ status: 413, code: 'request.too-large' })
  })
})

test('a route that does not exist is a problem like any other', async () => {
  const app = await buildTestApp()
  const reply = await app.inject('/api/nowhere')
  expect(reply.json()).toMatchObject({ status: 404, code: 'route.not-found' })
})

function json(type = 'application/json') {
  return { 'content-type': type }
}

async function callThatThrows(error: Error, provided: Parameters<typeof buildTestApp>[0] = {}) {
  const findAttendeeActor = async () => {
    throw error
  }
  return send(call, { findAttendeeActor, ...provided })
}

async function send(request: object, provided: Parameters<typeof buildTestApp>[0] = {}) {
  const app = await buildTestApp({ findAttendeeActor: async () => actor, ...provided })
  return app.inject(request)
}
