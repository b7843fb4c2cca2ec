import type { Page } from '@playwright/test'
import { AccessToken } from 'livekit-server-sdk'
import type { Stack } from '../fixtures/stack.ts'

/** Keeps every media token with which a page has knocked at the gate, in order. */
export function watchTokens(page: Page): string[] {
  const tokens: string[] = []
  page.on('websocket', (socket) => {
    const token = new URL(socket.url()).searchParams.get('access_token')
    if (token) tokens.push(token)
  })
  return tokens
}

/** What the gate answers to somebody who asks whether a token would let them in. */
export async function knock({ url }: Pick<Stack, 'url'>, token: string): Promise<number> {
  const response = await fetch(`${url}/rtc/validate?access_token=${encodeURIComponent(token)}`, {
    headers: { origin: url },
  })
  return response.status
}

/** A token as our own would be, for a time that is already over. */
export function expiredToken(
  { livekitKey, livekitSecret }: Pick<Stack, 'livekitKey' | 'livekitSecret'>,
  { room, identity }: { room: string; identity: string },
): Promise<string> {
  const token = new AccessToken(livekitKey, livekitSecret, { identity, ttl: -60 })
  token.addGrant({ roomJoin: true, room })
  return token.toJwt()
}

/** The media room and the person that a token names. */
export function claimsOf(token: string): { room: string; identity: string } {
  const claims: { sub: string; video: { room: string } } = JSON.parse(
    Buffer.from(token.split('.')[1] ?? '', 'base64url').toString(),
  )
  return { room: claims.video.room, identity: claims.sub }
}
