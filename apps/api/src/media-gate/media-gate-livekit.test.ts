import { permissionsIn } from '@stamtafel/domain'
import { createLiveKitMedia, createLiveKitTokens } from '@stamtafel/media/livekit'
import { enterRoom, startLiveKit, type TestLiveKit } from '@stamtafel/media/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sendRaw, startGate } from './test-gate.ts'

const limits = { emptyTimeoutSeconds: 60, departureTimeoutSeconds: 60 }
const refused = 'The room was not entered'
let instant = new Date()

let livekit: TestLiveKit
let media: ReturnType<typeof createLiveKitMedia>
let tokens: ReturnType<typeof createLiveKitTokens>
let gate: Awaited<ReturnType<typeof startGate>>
const admitted = new Set<string>()

beforeAll(async () => {
  livekit = await startLiveKit()
  media = createLiveKitMedia(livekit)
  tokens = createLiveKitTokens({ ...livekit, now: () => new Date() })
  gate = await startGate({
    upstream: livekit.url,
    verifyToken: (token) => tokens.verifyToken(token, instant),
    isAdmitted: async ({ identity, room }) => admitted.has(`${identity} in ${room}`),
  })
}, 30_000)
afterAll(async () => {
  await gate.close()
  await livekit.stop()
})
beforeEach(async () => {
  instant = new Date()
  admitted.clear()
  await media.deleteRoom('table')
  await media.ensureRoom('table', limits)
})

test('who is admitted gets in and is listed', async () => {
  admitted.add('noor in table')
  const entered = await enterRoom(`ws://${gate.host}`, await mint('noor'))
  expect(await identities()).toEqual(['noor'])
  entered.leave()
})

test('who is put out cannot come back with the token that let them in', async () => {
  admitted.add('noor in table')
  const token = await mint('noor')
  const entered = await enterRoom(`ws://${gate.host}`, token)
  admitted.clear()
  await media.removeParticipant('table', 'noor')
  await entered.left
  await expect(enterRoom(`ws://${gate.host}`, token)).rejects.toThrow(refused)
  expect(await validate(token)).toBe(403)
  expect(await identities()).toEqual([])
})

test('an expired token opens nothing, though LiveKit itself would still take it', async () => {
  admitted.add('noor in table')
  const token = await mint('noor')
  instant = new Date(Date.now() + 61_000)
  await expect(enterRoom(`ws://${gate.host}`, token)).rejects.toThrow(refused)
  expect(await validate(token)).toBe(403)
})

test('a forged token opens nothing', async () => {
  admitted.add('noor in table')
  const forger = createLiveKitTokens({ ...livekit, apiSecret: 'x'.repeat(40), now: () => new Date() })
  const request = {
    room: 'table',
    identity: 'noor',
    name: 'Noor',
    permissions: permissionsIn('table', 'audience'),
    ttlSeconds: 60,
  }
  const { token } = await forger.mintToken(request)
  await expect(enterRoom(`ws://${gate.host}`, token)).rejects.toThrow(refused)
  expect(await validate(token)).toBe(403)
})

test('a room that is over is not made again by a good token', async () => {
  admitted.add('noor in table')
  const token = await mint('noor')
  await media.deleteRoom('table')
  await expect(enterRoom(`ws://${gate.host}`, token)).rejects.toThrow(refused)
  expect(await validate(token)).toBe(404)
  expect(await media.listRooms()).toEqual([])
})

test('nobody doubles themselves with a second name', async () => {
  admitted.add('noor in table')
  const socket = new WebSocket(
    `ws://${gate.host}/rtc?access_token=${await mint('noor')}&publish=ghost&protocol=16`,
  )
  await new Promise((resolve) => {
    socket.addEventListener('message', resolve, { once: true })
  })
  expect(await identities()).toEqual(['noor'])
  socket.close()
})

async function mint(identity: string) {
  const request = {
    room: 'table',
    identity,
    name: identity,
    permissions: permissionsIn('table', 'audience'),
    ttlSeconds: 60,
  }
  return (await tokens.mintToken(request)).token
}

async function validate(token: string) {
  return (await sendRaw(gate.port, `/rtc/validate?access_token=${token}`)).status
}

async function identities() {
  return (await media.listParticipants('table')).map(({ identity }) => identity)
}
