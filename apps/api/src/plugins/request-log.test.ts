import { Writable } from 'node:stream'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { buildTestApp } from '../testing/build-test-app.ts'
import { describeError, logOptions } from './request-log.ts'

test('an answer is logged by its path, without its query and without who asked', async () => {
  const { log, lines } = startLog()
  const app = await buildTestApp({ log })
  const headers = { cookie: 'session=c00kie', authorization: 'Bearer t0ken' }
  await app.inject({ url: '/api/clock?token=s3cret', headers, remoteAddress: '192.0.2.7' })
  expect(lines()).toContain('"path":"/api/clock","status":200')
  expect(lines()).not.toMatch(/s3cret|c00kie|t0ken|192\.0\.2\.7/)
})

test('the queries of signalling and of the live stream are not logged either', async () => {
  const { log, lines } = startLog()
  const app = await buildTestApp({ log })
  await app.inject('/rtc?access_token=s3cret')
  await app.inject('/api/events/019aa0f2-7b00-7000-8000-000000000001/live?tab=s3cret-tab')
  expect(lines()).toContain('"path":"/rtc"')
  expect(lines()).not.toContain('s3cret')
})

test('nobody reads in the log about whom somebody keeps a note, or whom they do not want to meet again', async () => {
  const { log, lines } = startLog()
  const app = await buildTestApp({ log })
  const event = '/api/events/019aa0f2-7b00-7000-8000-000000000001'
  const about = '019aa0f2-7b00-7000-8000-000000000002'
  for (const [method, url] of [
    ['POST', `${event}/people/${about}/block`],
    ['PUT', `${event}/people-met/${about}/note`],
    ['DELETE', `${event}/blocks/${about}`],
  ] as const) {
    await app.inject({ method, url, payload: { note: 'Rows' } })
  }
  expect(lines()).toContain('"path":"/api/events/:eventId/people/:attendeeId/block"')
  expect(lines()).not.toMatch(new RegExp(`${about}|Rows`))
})

test('a fault of ours is logged with its cause, and without the values of the statement', async () => {
  const cause = Object.assign(new Error('duplicate key'), { code: '23505' })
  const error = new Error('Failed query: insert into people\nparams: noor@example.org', { cause })
  expect(describeError(error)).toMatchObject({
    message: 'Failed query: insert into people',
    cause: { message: 'duplicate key', code: '23505' },
  })
  expect(JSON.stringify(describeError(error))).not.toContain('noor@example.org')
})

test('health is asked too often to be logged', async () => {
  const { log, lines } = startLog()
  const app = await buildTestApp({ log })
  await app.inject('/healthz')
  expect(lines()).not.toContain('request.answered')
})

function startLog() {
  const written: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk))
      done()
    },
  })
  return { log: pino(logOptions('trace'), stream), lines: () => written.join('') }
}
