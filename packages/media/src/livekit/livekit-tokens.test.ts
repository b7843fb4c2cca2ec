import { stagePermissions } from '@stamtafel/domain'
import { decodeJwt, SignJWT, UnsecuredJWT } from 'jose'
import { expect, test } from 'vitest'
import { createLiveKitTokens } from './livekit-tokens.ts'

const noon = new Date('2026-11-24T12:00:00Z')
const key = { apiKey: 'key', apiSecret: 'a-secret-of-at-least-thirty-two-characters' }
const tokens = createLiveKitTokens({ ...key, now: () => noon })
const secret = new TextEncoder().encode(key.apiSecret)
const grant = { roomJoin: true, room: 'r-1' }

type Claims = Record<string, unknown>

const sign = (claims: Claims, alg = 'HS256') =>
  new SignJWT({ iss: 'key', sub: 'noor', exp: noon.getTime() / 1000 + 60, video: grant, ...claims })
    .setProtectedHeader({ alg })
    .sign(secret)

test('a token gives every permission or withholds it, and leaves none to the default', async () => {
  const request = {
    room: 'r-1',
    identity: 'noor',
    name: 'Noor',
    permissions: stagePermissions('on-stage'),
    ttlSeconds: 60,
  }
  const { token } = await tokens.mintToken(request)
  expect(decodeJwt(token)).toMatchObject({
    iss: 'key',
    sub: 'noor',
    name: 'Noor',
    video: {
      room: 'r-1',
      roomJoin: true,
      canPublish: true,
      canPublishSources: ['camera', 'microphone', 'screen_share', 'screen_share_audio'],
      canSubscribe: true,
      canPublishData: false,
      canUpdateOwnMetadata: false,
      hidden: false,
      roomAdmin: false,
      roomCreate: false,
    },
  })
})

test('a viewer may publish nothing, and nobody learns of them', async () => {
  const request = {
    room: 'r-1',
    identity: 'noor',
    name: 'Noor',
    permissions: stagePermissions('audience'),
    ttlSeconds: 60,
  }
  const { token } = await tokens.mintToken(request)
  expect(decodeJwt(token)).toMatchObject({
    video: { canPublish: false, canPublishSources: [], hidden: true },
  })
})

test('a token that LiveKit has renewed has no id, and is read all the same', async () => {
  const check = await tokens.verifyToken(await sign({}), noon)
  expect(check).toEqual({ isValid: true, identity: 'noor', room: 'r-1', canPublish: true })
})

test.for<[string, Claims]>([
  ['without a room', { video: { roomJoin: true } }],
  ['with an empty room', { video: { roomJoin: true, room: '' } }],
  ['that does not let anyone in', { video: { room: 'r-1' } }],
  ['without a grant', { video: undefined }],
  ['without a person', { sub: undefined }],
  ['of nobody', { sub: '' }],
  ['without an end', { exp: undefined }],
])('a token %s is malformed', async ([, claims]) => {
  expect(await tokens.verifyToken(await sign(claims), noon)).toEqual({ isValid: false, fault: 'malformed' })
})

test('a token of another issuer is forged, though the secret is ours', async () => {
  const check = await tokens.verifyToken(await sign({ iss: 'other' }), noon)
  expect(check).toEqual({ isValid: false, fault: 'forged' })
})

test('a token signed with another algorithm is forged', async () => {
  const check = await tokens.verifyToken(await sign({}, 'HS512'), noon)
  expect(check).toEqual({ isValid: false, fault: 'forged' })
})

test('a token without a signature opens nothing', async () => {
  const token = new UnsecuredJWT({ video: grant })
    .setSubject('noor')
    .setIssuer('key')
    .setExpirationTime('1m')
    .encode()
  expect(await tokens.verifyToken(token, noon)).toMatchObject({ isValid: false })
})
