import { checkTokenLifetime, type MediaTokens, type TokenRequest } from './media-tokens.ts'

/** Tokens that mean something only to the one who made them; another fake calls them forged. */
export function createFakeMediaTokens({ now }: { readonly now: () => Date }): MediaTokens {
  const minted = new Map<string, TokenRequest & { tokenId: string; expiresAt: Date }>()
  return {
    async mintToken(request) {
      checkTokenLifetime(request.ttlSeconds)
      const tokenId = crypto.randomUUID()
      const token = `fake-${crypto.randomUUID()}`
      const expiresAt = new Date(now().getTime() + request.ttlSeconds * 1000)
      minted.set(token, { ...request, tokenId, expiresAt })
      return { token, tokenId, expiresAt }
    },
    async verifyToken(token, at) {
      if (!token.startsWith('fake-')) return { isValid: false, fault: 'malformed' }
      const found = minted.get(token)
      if (found === undefined) return { isValid: false, fault: 'forged' }
      if (at >= found.expiresAt) return { isValid: false, fault: 'expired' }
      const { identity, room, tokenId, permissions } = found
      return { isValid: true, identity, room, tokenId, canPublish: permissions.sources.length > 0 }
    },
  }
}
