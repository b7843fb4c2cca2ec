import { createRouter } from '@tanstack/react-router'
import { routeTree } from './routes.tsx'

/** Where one is; pages are fetched when they are gone to, or when a link to them is about to be pressed. */
export const router = createRouter({ routeTree, scrollRestoration: true })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
