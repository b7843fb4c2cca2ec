import { permissionsIn, stagePermissions } from '@stamtafel/domain'
import { describe, expect, test } from 'vitest'
import { createFakeMediaTokens } from './fake-media-tokens.ts'
import { createLiveKitTokens } from './livekit/index.ts'

const noon = new Date('2026-11-24T12:00:00Z')
const now = () => noon
const permissions = permissionsIn('pairing', 'audience')
const request = { room: 'r-1', identity: 'noor', name: 'Noor', permissions, ttlSeconds: 60 }

const fake = () => createFakeMediaTokens({ now })
const livekit = () =>
  createLiveKitTokens({ apiKey: 'key', apiSecret: crypto.randomUUID() + crypto.randomUUID(), now })

describe.for([
  ['the fake', fake],
  ['LiveKit', livekit],
] as const)('media tokens by %s', ([, create]) => {
  test('a token names the person and the room it was made for', async () => {
    const tokens = create()
    const { token, tokenId } = await tokens.mintToken(request)
    const check = await tokens.verifyToken(token, noon)
    expect(check).toEqual({ isValid: true, identity: 'noor', room: 'r-1', canPublish: true, tokenId })
  })

  test('a token says whether it lets somebody be seen or heard', async () => {
    const tokens = create()
    const { token } = await tokens.mintToken({ ...request, permissions: stagePermissions('audience') })
    expect(await tokens.verifyToken(token, noon)).toMatchObject({ isValid: true, canPublish: false })
  })

  test('no two tokens have one id', async () => {
    const tokens = create()
    const [a, b] = await Promise.all([tokens.mintToken(request), tokens.mintToken(request)])
    expect(a.tokenId).not.toBe(b.tokenId)
  })

  test('a token is good until the instant before it expires, and no longer', async () => {
    const tokens = create()
    const { token, expiresAt } = await tokens.mintToken(request)
    expect(expiresAt).toEqual(new Date('2026-11-24T12:01:00Z'))
    expect(await tokens.verifyToken(token, new Date(expiresAt.getTime() - 1000))).toMatchObject({
      isValid: true,
    })
    expect(await tokens.verifyToken(token, expiresAt)).toEqual({ isValid: false, fault: 'expired' })
  })

  test('a token of another key is forged', async () => {
    const { token } = await create().mintToken(request)
    expect(await create().verifyToken(token, noon)).toEqual({ isValid: false, fault: 'forged' })
  })

  test('a token in which a character was changed is forged', async () => {
    const tokens = create()
    const { token } = await tokens.mintToken(request)
    const changed = token.slice(0, -2) + (token.at(-2) === 'A' ? 'B' : 'A') + token.slice(-1)
    expect(await tokens.verifyToken(changed, noon)).toEqual({ isValid: false, fault: 'forged' })
  })

  test.for(['', 'coffee', 'a.b.c'])('%j is malformed', async (token) => {
    expect(await create().verifyToken(token, noon)).toEqual({ isValid: false, fault: 'malformed' })
  })

  test.for([59, 121, Number.NaN])('nobody gets a token for %d seconds', async (ttlSeconds) => {
    await expect(create().mintToken({ ...request, ttlSeconds })).rejects.toThrow(RangeError)
  })
})
