export { createFakeLive, type FakeLive } from './fake-live.ts'
export type { Live, LiveFeed, LiveHandler } from './live.ts'
