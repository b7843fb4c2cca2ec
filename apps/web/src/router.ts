import { routes } from './routes.tsx'
import { browserAddressBar, createRouter, renewOnce } from './routing/index.ts'

/** Where one is; pages are fetched when they are gone to. */
export const router = createRouter({ routes, bar: browserAddressBar(), renew: renewOnce })
