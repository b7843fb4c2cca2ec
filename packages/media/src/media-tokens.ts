import type { MediaPermissions } from '@stamtafel/domain'

export const SHORTEST_TOKEN_SECONDS = 60
export const LONGEST_TOKEN_SECONDS = 120

/** For whom a token is made; ask only for what a committed row says. */
export interface TokenRequest {
  readonly room: string
  readonly identity: string
  /** What the others read under the picture. */
  readonly name: string
  /** All that they may do there. */
  readonly permissions: MediaPermissions
  /** Between 60 and 120: a token serves to enter, not to stay. */
  readonly ttlSeconds: number
}

export interface MintedToken {
  /** A secret: sent to that person only, never stored, relayed or logged. */
  readonly token: string
  /** What may be logged of it. */
  readonly tokenId: string
  readonly expiresAt: Date
}

/** Why a token opens nothing. */
export type TokenFault = 'expired' | 'forged' | 'malformed'

/** Whom a token names, when its signature and its time are right; one renewed by the media server has no id. */
export type TokenCheck =
  | {
      readonly isValid: true
      readonly identity: string
      readonly room: string
      /** Whether it lets somebody be seen or heard, which their row may have forbidden since. */
      readonly canPublish: boolean
      readonly tokenId?: string
    }
  | { readonly isValid: false; readonly fault: TokenFault }

/** Makes and reads the tokens with which a person enters one media room. */
export interface MediaTokens {
  mintToken(request: TokenRequest): Promise<MintedToken>
  /** Without leeway: a token is expired at the very instant that it names. Says nothing about who may be where. */
  verifyToken(token: string, now: Date): Promise<TokenCheck>
}

/** Refuses a lifetime outside the bounds, which is a mistake of the caller and not of a person. */
export function checkTokenLifetime(ttlSeconds: number): void {
  if (ttlSeconds >= SHORTEST_TOKEN_SECONDS && ttlSeconds <= LONGEST_TOKEN_SECONDS) return
  throw new RangeError(`A media token lives ${SHORTEST_TOKEN_SECONDS} to ${LONGEST_TOKEN_SECONDS} seconds`)
}
