import { DomainError } from '@stamtafel/domain'
import { expect, test } from 'vitest'
import { buildTestApp } from '../testing/build-test-app.ts'

const post = {
  method: 'POST',
  url: '/media-webhooks',
  headers: { 'content-type': 'application/webhook+json', authorization: 'signed' },
  payload: '{"event" : "room_started"}',
} as const

test('a webhook is handed on as it came, with its signature', async () => {
  const received: unknown[] = []
  const app = await appThat(async (webhook) => void received.push(webhook))
  expect((await app.inject(post)).statusCode).toBe(204)
  expect(received).toEqual([{ body: post.payload, authorization: 'signed' }])
})

test('a forged webhook is refused', async () => {
  const app = await appThat(() => Promise.reject(new DomainError('webhook.forged', 'Not signed')))
  expect((await app.inject(post)).json()).toMatchObject({ status: 401, code: 'webhook.forged' })
})

function appThat(receiveWebhook: (webhook: unknown) => Promise<void>) {
  return buildTestApp({ mediaRooms: { receiveWebhook } })
}
