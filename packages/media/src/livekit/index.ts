export { createLiveKitMedia } from './livekit-media.ts'
export { createLiveKitTokens, type LiveKitKey } from './livekit-tokens.ts'
