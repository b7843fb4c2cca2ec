import { createClient } from '@stamtafel/client'

/** The API of the server that this page came from; `fetch` is looked up at each call, so that a test can play the server. */
export const call = createClient('/api', { send: (...request) => fetch(...request) })
