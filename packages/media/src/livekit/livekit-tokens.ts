import type { MediaPermissions, MediaSource } from '@stamtafel/domain'
import { errors, jwtVerify, SignJWT, type JWTPayload } from 'jose'
import { checkTokenLifetime, type MediaTokens, type TokenCheck, type TokenFault } from '../media-tokens.ts'

/** The key that our processes share with LiveKit; whoever has the secret can enter and do anything. */
export interface LiveKitKey {
  readonly apiKey: string
  readonly apiSecret: string
}

/** Tokens as LiveKit reads them; needs no server, only the shared secret and a clock. */
export function createLiveKitTokens({
  apiKey,
  apiSecret,
  now,
}: LiveKitKey & { now: () => Date }): MediaTokens {
  const secret = new TextEncoder().encode(apiSecret)
  return {
    async mintToken({ room, identity, name, permissions, ttlSeconds }) {
      checkTokenLifetime(ttlSeconds)
      const tokenId = crypto.randomUUID()
      const expiresAt = new Date((Math.floor(now().getTime() / 1000) + ttlSeconds) * 1000)
      const token = await new SignJWT({ name, video: grantFor(room, permissions) })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(apiKey)
        .setSubject(identity)
        .setJti(tokenId)
        .setExpirationTime(expiresAt)
        .sign(secret)
      return { token, tokenId, expiresAt }
    },
    async verifyToken(token, at) {
      try {
        const { payload } = await jwtVerify(token, secret, {
          algorithms: ['HS256'],
          clockTolerance: 0,
          currentDate: at,
          issuer: apiKey,
          requiredClaims: ['exp', 'sub', 'video'],
        })
        return readClaims(payload)
      } catch (error) {
        return { isValid: false, fault: faultOf(error) }
      }
    },
  }
}

/** The names of sources as tokens have them. */
const GRANTED = {
  camera: 'camera',
  microphone: 'microphone',
  screen: 'screen_share',
  'screen-sound': 'screen_share_audio',
} as const satisfies Record<MediaSource, string>

/** Every permission is named, because LiveKit gives some of those that are left out. */
function grantFor(room: string, { sources, isHidden }: MediaPermissions) {
  return {
    room,
    roomJoin: true,
    canSubscribe: true,
    canPublish: sources.length > 0,
    canPublishSources: sources.map((source) => GRANTED[source]),
    canPublishData: false,
    canUpdateOwnMetadata: false,
    canSubscribeMetrics: false,
    hidden: isHidden,
    recorder: false,
    agent: false,
    roomAdmin: false,
    roomCreate: false,
    roomList: false,
    roomRecord: false,
    ingressAdmin: false,
  }
}

/** Without a room in the token LiveKit would take the one in the query, so such a token opens nothing. */
function readClaims({ sub, jti, video }: JWTPayload): TokenCheck {
  const room = isGrant(video) && video.roomJoin === true ? video.room : undefined
  if (typeof room !== 'string' || room === '' || sub === undefined || sub === '') {
    return { isValid: false, fault: 'malformed' }
  }
  // LiveKit lets those publish of whom a token does not say that they may not.
  const canPublish = isGrant(video) && video.canPublish !== false
  return { isValid: true, identity: sub, room, canPublish, ...(jti !== undefined && { tokenId: jti }) }
}

interface Grant {
  readonly room?: unknown
  readonly roomJoin?: unknown
  readonly canPublish?: unknown
}

function isGrant(video: unknown): video is Grant {
  return typeof video === 'object' && video !== null
}

function faultOf(error: unknown): TokenFault {
  if (error instanceof errors.JWTExpired) return 'expired'
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'forged'
  if (error instanceof errors.JOSEAlgNotAllowed) return 'forged'
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'iss') return 'forged'
  return 'malformed'
}
