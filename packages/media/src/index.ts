export { createFakeMediaTokens } from './fake-media-tokens.ts'
export { createFakeMedia, type FakeMedia } from './fake-media.ts'
export {
  LONGEST_TOKEN_SECONDS,
  SHORTEST_TOKEN_SECONDS,
  type MediaTokens,
  type MintedToken,
  type TokenCheck,
  type TokenFault,
  type TokenRequest,
} from './media-tokens.ts'
export { MEDIA_WEBHOOK_KINDS, type MediaWebhook, type MediaWebhookKind } from './media-webhook.ts'
export type { Media, MediaParticipant, RoomLimits } from './media.ts'
