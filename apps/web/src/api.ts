import { createClient } from '@stamtafel/client'

/** The API of the server that this page came from. */
export const call = createClient('/api')
