export { enterRoom, type EnteredRoom } from './enter-room.ts'
export { findLiveKit } from './find-livekit.ts'
export { changeRole, invite } from './invite.ts'
export { startLiveKit, type TestLiveKit } from './start-livekit.ts'
