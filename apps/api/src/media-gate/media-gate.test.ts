import { once } from 'node:events'
import { permissionsIn } from '@stamtafel/domain'
import { createFakeMediaTokens } from '@stamtafel/media'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { OUR_ORIGIN, sendRaw, startGate, startStandIn } from './test-gate.ts'

const started = new Date('2026-11-24T10:00:00Z')
const later = new Date('2026-11-24T10:02:00Z')
const tokens = createFakeMediaTokens({ now: () => started })
let instant = started
let isPutOutMeanwhile = false

let livekit: Awaited<ReturnType<typeof startStandIn>>
let gate: Awaited<ReturnType<typeof startGate>>

beforeAll(async () => {
  livekit = await startStandIn()
  gate = await startGate({
    upstream: livekit.url,
    verifyToken: (token) => tokens.verifyToken(token, instant),
    isAdmitted: async ({ identity, room, canPublish }) => {
      const wasHeard = livekit.heard.length > 0
      if (room === 'stage') return identity === 'noor' && !canPublish
      return identity === 'noor' && room === 'now' && !(isPutOutMeanwhile && wasHeard)
    },
  })
})
afterAll(async () => {
  await gate.close()
  livekit.close()
})
beforeEach(() => {
  instant = started
  isPutOutMeanwhile = false
  livekit.heard.length = 0
})

describe('a good token', () => {
  test('opens the signalling, both ways, the first word included', async () => {
    const socket = connect(`/rtc/v1?access_token=${await mint()}`)
    expect(await said(socket)).toBe('welcome')
    socket.send('offer')
    expect(await said(socket)).toBe('offer')
    socket.close()
  })

  test('travels on in the header, and of the query only what is harmless', async () => {
    const token = await mint()
    const path = `/rtc?access_token=${token}&publish=ghost&publish=ghost&sdk=js`
    const socket = connect(path, { cookie: 'secret=1', origin: OUR_ORIGIN })
    await said(socket)
    socket.close()
    expect(livekit.heard).toHaveLength(1)
    expect(livekit.heard[0]?.url).toBe('/rtc?sdk=js')
    expect(livekit.heard[0]?.headers).toMatchObject({ authorization: `Bearer ${token}` })
    expect(livekit.heard[0]?.headers).not.toHaveProperty('cookie')
  })

  test('may come in the header', async () => {
    const socket = connect('/rtc/v1', { authorization: `Bearer ${await mint()}` })
    expect(await said(socket)).toBe('welcome')
    socket.close()
  })

  test('gets the reason from LiveKit when that refuses', async () => {
    const answer = await sendRaw(gate.port, `/rtc/v1/validate?access_token=${await mint()}`)
    expect(answer).toMatchObject({ status: 404, body: 'requested room does not exist' })
    expect(answer.headers).not.toHaveProperty('set-cookie')
    expect(await refusal(`/rtc/v1?access_token=${await mint()}&reject`)).toBe(404)
  })

  test('leaves our own stream alone', async () => {
    const socket = connect('/live')
    expect(await said(socket)).toBe('our own stream')
    socket.close()
  })
})

describe('what opens nothing', () => {
  test.for<[string, () => Promise<string>]>([
    ['no token', async () => ''],
    ['an empty token', async () => 'access_token='],
    ['a malformed token', async () => 'access_token=coffee'],
    ['a forged token', async () => 'access_token=fake-1'],
    ['a token of somebody who was put out', async () => `access_token=${await mint('sam')}`],
    ['a token of an earlier round', async () => `access_token=${await mint('noor', 'earlier')}`],
    ['two tokens', async () => `access_token=${await mint()}&access_token=${await mint('sam')}`],
  ])('%s, neither the signalling nor the question why', async ([, query]) => {
    expect(await refusal(`/rtc?${await query()}`)).toBe(403)
    expect(await refusal(`/rtc/v1?${await query()}`)).toBe(403)
    expect(await sendRaw(gate.port, `/rtc/validate?${await query()}`)).toMatchObject({ status: 403 })
    expect(await sendRaw(gate.port, `/rtc/v1/validate?${await query()}`)).toMatchObject({ status: 403 })
    expect(livekit.heard).toEqual([])
  })

  test('a good token that has expired', async () => {
    const token = await mint()
    instant = later
    expect(await refusal(`/rtc/v1?access_token=${token}`)).toBe(403)
    expect(await sendRaw(gate.port, `/rtc/v1/validate?access_token=${token}`)).toMatchObject({ status: 403 })
    expect(livekit.heard).toEqual([])
  })

  test('a token from the time on stage of somebody who has come down', async () => {
    expect(await refusal(`/rtc/v1?access_token=${await mint('noor', 'stage')}`)).toBe(403)
  })

  test('a good token in the query and another one in the header', async () => {
    const headers = { authorization: `Bearer ${await mint('sam')}` }
    expect(await refusal(`/rtc/v1?access_token=${await mint()}`, headers)).toBe(403)
    expect(livekit.heard).toEqual([])
  })

  test('a good token on a page of somebody else', async () => {
    const headers = { origin: 'https://evil.example' }
    expect(await refusal(`/rtc/v1?access_token=${await mint()}`, headers)).toBe(403)
    expect(livekit.heard).toEqual([])
  })

  test('a good token of somebody who is put out while LiveKit lets them in', async () => {
    isPutOutMeanwhile = true
    expect(await refusal(`/rtc/v1?access_token=${await mint()}`)).toBe(403)
    await expect.poll(() => livekit.sockets.at(-1)?.readyState).toBe(WebSocket.CLOSED)
  })

  test('a problem says no more than that it is denied', async () => {
    const answer = await sendRaw(gate.port, '/rtc/v1/validate?access_token=coffee')
    expect(JSON.parse(answer.body)).toEqual({ code: 'permission.denied' })
  })

  test.for([
    '/twirp/livekit.RoomService/ListRooms',
    '/rtc/../twirp/livekit.RoomService/ListRooms',
    '/rtc/v1/../../twirp/livekit.RoomService/ListRooms',
    '/rtc/%2e%2e/twirp/livekit.RoomService/ListRooms',
    '/rtc/..%2ftwirp%2flivekit.RoomService%2fListRooms',
    '/rtc\\..\\twirp/livekit.RoomService/ListRooms',
    '//twirp/livekit.RoomService/ListRooms',
    '/rtc/v2',
    '/rtcx',
    '/agent',
    '/whip/v1',
  ])('%s is not there, even with a good token', async (path) => {
    const query = `access_token=${await mint()}`
    expect(await sendRaw(gate.port, `${path}?${query}`)).toMatchObject({ status: 404 })
    expect(await sendRaw(gate.port, `${path}?${query}`, { method: 'POST' })).toMatchObject({ status: 404 })
    expect(livekit.heard).toEqual([])
  })

  test('another method than GET', async () => {
    const path = `/rtc/v1?access_token=${await mint()}`
    expect(await sendRaw(gate.port, path, { method: 'POST' })).toMatchObject({ status: 404 })
    expect(livekit.heard).toEqual([])
  })
})

describe('the ends of a connection', () => {
  test('a browser that leaves is gone at LiveKit too', async () => {
    const socket = connect(`/rtc/v1?access_token=${await mint()}`)
    await said(socket)
    const ended = once(livekit.sockets.at(-1) ?? socket, 'close')
    socket.terminate()
    await expect(ended).resolves.toBeDefined()
  })

  test('what LiveKit says last arrives', async () => {
    const socket = connect(`/rtc/v1?access_token=${await mint()}`)
    await said(socket)
    const ended = once(socket, 'close')
    livekit.sockets.at(-1)?.close(4001, 'moved')
    expect((await ended)[0]).toBe(4001)
  })

  test('nothing that was logged holds a token', async () => {
    gate.logged.length = 0
    const socket = connect(`/rtc/v1?access_token=${await mint()}`)
    await said(socket)
    socket.close()
    await sendRaw(gate.port, `/rtc/v1/validate?access_token=${await mint('sam')}`)
    await refusal(`/rtc/v1?access_token=fake-forged`)
    expect(gate.logged.join('')).toContain('media-gate.refused')
    expect(gate.logged.join('')).toContain('/rtc/v1/validate')
    expect(gate.logged.join('')).not.toMatch(/access_token|fake-/)
  })
})

describe('LiveKit away', () => {
  let lonely: Awaited<ReturnType<typeof startGate>> | undefined
  afterEach(() => lonely?.close())

  test('is said, and the gate goes on', async () => {
    const gone = await startStandIn()
    gone.close()
    lonely = await startGate({
      upstream: gone.url,
      verifyToken: async () => ({ isValid: true, identity: 'noor', room: 'now', canPublish: true }),
      isAdmitted: async () => true,
    })
    const url = `ws://${lonely.host}/rtc/v1?access_token=secret`
    expect(await refusalOf(new WebSocket(url))).toBe(503)
    expect(await sendRaw(lonely.port, '/rtc/validate?access_token=secret')).toMatchObject({ status: 503 })
    expect(await refusalOf(new WebSocket(url))).toBe(503)
    expect(lonely.logged.join('')).not.toContain('secret')
  })

  test('a gate that closes ends what runs through it', async () => {
    lonely = await startGate({
      upstream: livekit.url,
      verifyToken: async () => ({ isValid: true, identity: 'noor', room: 'now', canPublish: true }),
      isAdmitted: async () => true,
    })
    const socket = new WebSocket(`ws://${lonely.host}/rtc/v1?access_token=t`)
    await said(socket)
    const ended = once(socket, 'close')
    await lonely.close()
    await expect(ended).resolves.toBeDefined()
  })
})

async function mint(identity = 'noor', room = 'now') {
  const request = {
    identity,
    room,
    name: identity,
    permissions: permissionsIn('table', 'audience'),
    ttlSeconds: 60,
  }
  return (await tokens.mintToken(request)).token
}

function connect(path: string, headers: Record<string, string> = {}) {
  return new WebSocket(`ws://${gate.host}${path}`, { headers })
}

async function said(socket: WebSocket) {
  const [data] = await once(socket, 'message')
  return String(data)
}

function refusal(path: string, headers?: Record<string, string>) {
  return refusalOf(connect(path, headers))
}

function refusalOf(socket: WebSocket) {
  return new Promise<number | undefined>((resolve, reject) => {
    socket.on('error', () => {})
    socket.on('open', () => reject(new Error('It opened')))
    socket.on('unexpected-response', (request, response) => {
      request.destroy()
      resolve(response.statusCode)
    })
  })
}
