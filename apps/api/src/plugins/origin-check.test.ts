import { describe, expect, test } from 'vitest'
import { buildTestApp } from '../testing/build-test-app.ts'

const ours = 'http://stamtafel.test'
const foreign = 'https://elsewhere.test'
const url = '/api/events/019aa0f2-7b00-7000-8000-000000000001/media-tab'

describe('a change is refused', () => {
  test.for([
    ['that another page asks for', { origin: foreign }],
    ['that a page without origin asks for', { origin: 'null' }],
    ['that another site asks for without saying which', { 'sec-fetch-site': 'cross-site' }],
    ['that a neighbour under one domain asks for', { 'sec-fetch-site': 'same-site', cookie: 'a=1' }],
    ['that somebody asks for with cookies and without origin', { cookie: 'a=1' }],
    ['that another page asks for with our word in its name', { origin: `${ours}.elsewhere.test` }],
  ] as const)('%s', async ([, headers]) => {
    expect(await codeFor(headers)).toBe('request.foreign-origin')
  })
})

describe('a change goes on to its route', () => {
  test.for([
    ['when our own page asks for it', { origin: ours, cookie: 'a=1' }],
    ['when our own page does not say its origin', { 'sec-fetch-site': 'same-origin', cookie: 'a=1' }],
    ['when no browser asks for it and nobody is known', {}],
  ] as const)('%s', async ([, headers]) => {
    expect(await codeFor(headers)).toBe('auth-session.missing')
  })
})

test('reading is free', async () => {
  const app = await buildTestApp()
  const reply = await app.inject({ url: '/api/clock', headers: { origin: foreign, cookie: 'a=1' } })
  expect(reply.statusCode).toBe(200)
})

test('a stream is not opened for another page', async () => {
  const app = await buildTestApp()
  const reply = await app.inject({
    url: '/api/events/019aa0f2-7b00-7000-8000-000000000001/live?tab=tab-12345',
    headers: { origin: foreign, upgrade: 'websocket', connection: 'upgrade' },
  })
  expect(reply.json()).toMatchObject({ code: 'request.foreign-origin' })
})

async function codeFor(headers: Readonly<Record<string, string>>) {
  const app = await buildTestApp()
  const reply = await app.inject({ method: 'POST', url, headers, payload: { tabId: 'tab-12345' } })
  return reply.json().code
}
