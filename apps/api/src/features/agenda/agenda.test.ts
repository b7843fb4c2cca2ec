import { attendeeSessions } from '@stamtafel/db/schema'
import { minutesAfter } from '@stamtafel/domain'
import { createGathering, createTestDatabase } from '@stamtafel/testing'
import { expect, test } from 'vitest'
import { attendeeCookie } from '../../plugins/actors.ts'
import { PUBLIC_URL } from '../../testing/build-test-app.ts'
import { buildWholeApp } from '../../testing/build-whole-app.ts'

const db = await createTestDatabase()

test('one session, or those with a star, come as a calendar file for nobody else', async () => {
  const { ask, sessionId } = await scene()
  const starred = await ask('calendar')
  expect(starred.statusCode).toBe(200)
  expect(starred.headers).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': expect.stringMatching(/^attachment; filename="[a-z0-9-]+\.ics"$/),
    'cache-control': 'private, no-store',
  })
  expect(starred.body).not.toContain('VEVENT')
  const one = await ask(`${sessionId}/calendar`)
  expect(one.body.split('\r\n')).toContain(`UID:${sessionId}@${new URL(PUBLIC_URL).host}`)
  expect(one.body).toMatch(/^BEGIN:VCALENDAR\r\n/)
})

test('a session that the event does not have is a problem, not a file', async () => {
  const { ask } = await scene()
  const answer = await ask(`${crypto.randomUUID()}/calendar`)
  expect([answer.statusCode, answer.json().code]).toEqual([404, 'session.not-found'])
  expect(answer.headers['content-disposition']).toBeUndefined()
})

async function scene() {
  const { deps, actors, eventId, sessionId } = await createGathering(db, { people: 1 })
  const [noor] = actors
  if (!noor) throw new Error('Nobody is here')
  const { app } = await buildWholeApp(deps)
  const secret = deps.secrets.secret()
  await db.insert(attendeeSessions).values({
    attendeeId: noor.attendeeId,
    secretHash: deps.secrets.hash(secret),
    expiresAt: minutesAfter(deps.now(), 60),
  })
  const headers = { cookie: `${attendeeCookie(eventId, PUBLIC_URL)}=${secret}`, origin: PUBLIC_URL }
  const ask = (path: string) =>
    app.inject({ method: 'GET', url: `/api/events/${eventId}/agenda/${path}`, headers })
  return { ask, sessionId }
}
