import { createHash } from 'node:crypto'
import { SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { createLiveKitMedia } from './livekit-media.ts'

const key = { apiKey: 'key', apiSecret: 'a-secret-of-at-least-thirty-two-characters' }
const media = createLiveKitMedia({ ...key, url: 'http://127.0.0.1:1' })

async function receive(webhook: object) {
  const rawBody = JSON.stringify(webhook)
  const sha256 = createHash('sha256').update(rawBody).digest('base64')
  const authorization = await new SignJWT({ sha256 })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('key')
    .setExpirationTime('5m')
    .sign(new TextEncoder().encode(key.apiSecret))
  return media.receiveWebhook(rawBody, authorization)
}

test('a person who left is named with the connection that has ended', async () => {
  const webhook = await receive({
    id: 'EV_1',
    event: 'participant_left',
    createdAt: '1795608000',
    room: { name: 'r-1' },
    participant: { identity: 'noor', sid: 'PA_1' },
  })
  expect(webhook).toEqual({
    id: 'EV_1',
    kind: 'participant-left',
    room: 'r-1',
    identity: 'noor',
    participantSid: 'PA_1',
    at: new Date('2026-11-25T12:00:00Z'),
  })
})

test('a kind that is not known here is another one, not an error', async () => {
  const webhook = await receive({ id: 'EV_2', event: 'brand_new', createdAt: '1795608000', newField: 1 })
  expect(webhook).toMatchObject({ id: 'EV_2', kind: 'other' })
})

test('a signed body that is no webhook is refused', async () => {
  await expect(receive({ id: 7, event: [] })).rejects.toMatchObject({ code: 'webhook.forged' })
})
