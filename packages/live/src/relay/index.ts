export { createRelayLive, type RelayLive, type RelayOptions } from './create-relay-live.ts'
