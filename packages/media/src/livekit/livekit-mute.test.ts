import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { json } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLiveKitMedia } from './livekit-media.ts'

/** A server that has one person in one room, and notes what it is told to mute; nothing that sends sound is needed. */
let server: Server
let url: string
let muted: unknown[]

const camera = { sid: 'TR_camera', source: 'CAMERA', muted: false }
const open = { sid: 'TR_open', source: 'MICROPHONE', muted: false }
const closed = { sid: 'TR_closed', source: 'MICROPHONE', muted: true }
const screenSound = { sid: 'TR_screen', source: 'SCREEN_SHARE_AUDIO', muted: false }

beforeEach(async () => {
  muted = []
  server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json')
    void answer(request).then((said) => response.end(JSON.stringify(said)))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port to listen on')
  url = `http://127.0.0.1:${address.port}`
})
afterEach(() => server.close())

test('of all that somebody sends only the microphone that is on is muted', async () => {
  const media = createLiveKitMedia({
    url,
    apiKey: 'key',
    apiSecret: 'a-secret-of-at-least-thirty-two-characters',
  })
  await media.mute('table', 'noor')
  expect(muted).toEqual([{ room: 'table', identity: 'noor', trackSid: 'TR_open', muted: true }])
})

async function answer(request: IncomingMessage) {
  const body = await json(request)
  if (request.url?.endsWith('/GetParticipant') === true) {
    return { identity: 'noor', tracks: [camera, open, closed, screenSound] }
  }
  muted.push(body)
  return { track: open }
}
