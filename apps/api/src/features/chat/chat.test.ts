import { attendeeSessions } from '@stamtafel/db/schema'
import { minutesAfter } from '@stamtafel/domain'
import { createGathering, createTestDatabase } from '@stamtafel/testing'
import { expect, test } from 'vitest'
import { attendeeCookie } from '../../plugins/actors.ts'
import { PUBLIC_URL } from '../../testing/build-test-app.ts'
import { buildWholeApp } from '../../testing/build-whole-app.ts'

const db = await createTestDatabase()

test('what is said is read back, from after what one knows and from before it', async () => {
  const { say, read } = await scene()
  const said = []
  for (const text of ['one', 'two', 'three']) said.push((await say({ text })).json())
  const [one, two, three] = said
  expect((await read('')).json()).toEqual({
    messages: [one, two, three],
    hasMore: false,
    removedIds: [],
  })
  expect((await read(`&after=${one.sequence}`)).json()).toEqual({
    messages: [two, three],
    hasMore: false,
    removedIds: [],
  })
  expect((await read(`&before=${two.sequence}`)).json()).toEqual({
    messages: [one],
    hasMore: false,
    removedIds: [],
  })
})

test('what says nothing, or too much, or nowhere, is refused and not stored', async () => {
  const { say, read } = await scene()
  const refused = [
    { text: '   ' },
    { text: 'a'.repeat(1001) },
    { text: 'a', clientId: '1' },
    { text: 'a', channel: 'lounge' },
    { text: '\u0000' },
  ]
  const statuses = []
  for (const body of refused) statuses.push((await say(body)).statusCode)
  expect(statuses).toEqual([422, 422, 422, 422, 422])
  expect((await read('')).json()).toEqual({ messages: [], hasMore: false, removedIds: [] })
})

test('who says too much at once is asked to wait, and how long', async () => {
  const { say } = await scene(1)
  const replies = []
  for (let count = 1; count <= 21; count++) replies.push(await say({ text: String(count) }))
  expect(replies.filter(({ statusCode }) => statusCode === 200)).toHaveLength(20)
  const last = replies.at(-1)
  expect([last?.statusCode, last?.json().code]).toEqual([429, 'chat.too-fast'])
  expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0)
})

async function scene(rateLimitFactor?: number) {
  const { deps, actors, eventId } = await createGathering(db, { people: 1 })
  const [noor] = actors
  if (!noor) throw new Error('Nobody is here')
  const { app } = await buildWholeApp(deps, { ...(rateLimitFactor && { rateLimitFactor }) })
  const secret = deps.secrets.secret()
  const { attendeeId } = noor
  const session = {
    attendeeId,
    secretHash: deps.secrets.hash(secret),
    expiresAt: minutesAfter(deps.now(), 60),
  }
  await db.insert(attendeeSessions).values(session)
  const url = `/api/events/${eventId}/chat`
  const headers = { cookie: `${attendeeCookie(eventId, PUBLIC_URL)}=${secret}`, origin: PUBLIC_URL }
  return {
    say: (said: { text: string; clientId?: string; channel?: string }) => {
      const payload = { channel: 'foyer', clientId: crypto.randomUUID(), ...said }
      return app.inject({ method: 'POST', url, headers, payload })
    },
    read: (slice: string) => app.inject({ url: `${url}?channel=foyer${slice}`, headers }),
  }
}
