export { createRelayLive, RelayAwayError, type RelayLive, type RelayOptions } from './create-relay-live.ts'
