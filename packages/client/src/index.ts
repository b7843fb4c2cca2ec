export { ApiError, errorFrom } from './api-error.ts'
export { createClient, type Call, type CallOptions, type ClientOptions } from './client.ts'
export { createCookieJar, type CookieJar } from './cookie-jar.ts'
export {
  openLiveStream,
  type LiveState,
  type LiveStream,
  type LiveStreamOptions,
} from './live/open-live-stream.ts'
export type { Socket, SocketConstructor } from './live/socket.ts'
export { measureClock, type ServerClock } from './measure-clock.ts'
export { randomKey, randomUuid } from './random-key.ts'
export type { AnswerOf, Api, RequestOf } from '@stamtafel/contracts'
export type { EntryState, ErrorCode, RoundPrepared, RoundSeat, StreamMessage } from '@stamtafel/domain'
