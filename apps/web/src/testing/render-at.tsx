import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { vi } from 'vitest'
import { LateDevicesDialog } from '#web/call/devices/devices-button.tsx'
import { EventStreamContext } from '#web/live/use-live.ts'
import { MediaSessionContext } from '#web/media/index.ts'
import { createRouter, Outlet, RouterProvider, type Route } from '#web/routing/index.ts'
import { BrokenPage } from '#web/pages/broken-page.tsx'
import { LateActDialogs } from '#web/people/late-act-dialogs.ts'
import { NoPage } from '#web/pages/no-page.tsx'
import { NavigateProvider } from '#web/ui/link.tsx'
import { renderInApp } from '#web/ui/testing/render.tsx'
import { ToastRegion } from '#web/ui/toast.tsx'
import { venueOptions } from '#web/venue/queries.ts'
import { createFakeServer, type FakeServer } from './fake-server.ts'
import { createFakeSession, type FakeSession } from './fake-session.ts'
import { createFakeStream, type FakeStream } from './fake-stream.ts'
import { createPlayedAddressBar } from './played-address-bar.ts'
import { aVenue } from './samples.ts'

const PATHS = [
  '/',
  '/in',
  '/organise/new/$organisationId',
  '/organise/$eventId',
  '/organise/$eventId/parts',
  '/organise/$eventId/live',
  '/organise/$eventId/people',
  '/organise/$eventId/say',
  '/organise/$eventId/reports',
  '/e/$slug/register',
] as const
const IN_VENUE = [
  '/',
  '/agenda',
  '/ready',
  '/people',
  '/stages',
  '/stage/$stageId',
  '/lounge/$loungeId',
  '/table/$tableId',
  '/date/$speedDateId',
] as const

// As on a page that has been open for a moment.
await Promise.all([LateActDialogs, LateDevicesDialog].map(async (part) => part.fetch()))

/** What stands around a page in a test: a server, a live stream and a media session, all played. */
export interface World {
  readonly server: FakeServer
  readonly stream: FakeStream
  readonly session: FakeSession
  readonly queries: QueryClient
}

/** A world in which everything answers; the venue is there, and `fetch` goes to its server. */
export function createWorld(): World {
  const server = createFakeServer()
  vi.stubGlobal('fetch', server.fetch)
  server.answer('GET /events/:eventId/venue', () => aVenue())
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 60_000 } } })
  queries.setQueryData(venueOptions('fair').queryKey, aVenue())
  return { server, stream: createFakeStream(), session: createFakeSession(), queries }
}

interface Shown {
  /** Which page stands at the address that is opened; every other one is its own path in words. */
  readonly page?: () => ReactNode
  /** What stands around all pages of the venue. */
  readonly frame?: () => ReactNode
}

/** Opens an address of the app in that world, with our page at it; tells where one is afterwards. */
export function renderAt(href: string, { page, frame = () => <Outlet /> }: Shown, world: World) {
  const isHere = (path: string) => new RegExp(`^${path.replaceAll(/\$\w+/g, '[^/]+')}$`).test(href)
  const componentFor = (path: string) => (isHere(path) && page ? page : () => <p>Page {path}</p>)
  const plain = PATHS.map((path): Route => ({ path, page: componentFor(path) }))
  const within = IN_VENUE.map((path): Route => ({
    path,
    page: componentFor(`/e/$slug${path === '/' ? '' : path}`),
  }))
  const router = createRouter({
    routes: [...plain, { path: '/e/$slug', page: frame, within }],
    bar: createPlayedAddressBar(href),
    renew: () => false,
  })
  const rendered = renderInApp(
    <Around world={world}>
      <NavigateProvider value={(to) => void router.navigate({ href: to })}>
        <ToastRegion>
          <RouterProvider router={router} nothing={NoPage} broken={BrokenPage} />
        </ToastRegion>
      </NavigateProvider>
    </Around>,
    { now: () => Date.now() },
  )
  return { ...rendered, path: () => router.view()?.pathname }
}

/** The played world without any page, for a component that needs no address. */
export function Around({ world, children }: { readonly world: World; readonly children: ReactNode }) {
  const { stream, session, queries } = world
  return (
    <QueryClientProvider client={queries}>
      <EventStreamContext value={{ stream, tabId: 'tab-1', eventId: 'fair' }}>
        <MediaSessionContext value={session}>{children}</MediaSessionContext>
      </EventStreamContext>
    </QueryClientProvider>
  )
}
