import { loadArea, type TextArea } from '@stamtafel/texts/browser'
import { createRootRoute, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import { BrokenPage } from './pages/broken-page.tsx'
import { NoPage } from './pages/no-page.tsx'
import { SkipLink } from './ui/page.tsx'

const root = createRootRoute({
  component: () => (
    <>
      <SkipLink />
      <Outlet />
    </>
  ),
  notFoundComponent: NoPage,
  errorComponent: BrokenPage,
})

/** A page comes together with the texts that it says. */
const withTexts =
  <M,>(area: TextArea, load: () => Promise<M>) =>
  async (): Promise<M> => {
    const [module] = await Promise.all([load(), loadArea(area)])
    return module
  }

const page = <P extends string, M extends Record<string, unknown>>(
  path: P,
  load: () => Promise<M>,
  name: keyof M & string,
) => createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load, name) })

const home = page(
  '/',
  withTexts('organise', () => import('./features/organisation/pages/home.tsx')),
  'Home',
)
const signIn = page('/in', () => import('./features/entry/pages/entry.tsx'), 'Entry')
const setup = page('/setup', () => import('./features/setup/pages/first-start.tsx'), 'FirstStart')
const newEvent = page(
  '/organise/new/$organisationId',
  withTexts('organise', () => import('./features/organise/pages/new-event.tsx')),
  'NewEvent',
)
const overview = page(
  '/organise/$eventId',
  withTexts('organise', () => import('./features/organise/pages/event-overview.tsx')),
  'EventOverview',
)
const controlRoom = page(
  '/organise/$eventId/live',
  withTexts('organise', () => import('./features/organise/pages/control-room.tsx')),
  'ControlRoom',
)
const reports = page(
  '/organise/$eventId/reports',
  withTexts('organise', () => import('./features/organise/pages/reports.tsx')),
  'Reports',
)
const register = page(
  '/e/$slug/register',
  () => import('./features/event/pages/public-event.tsx'),
  'PublicEvent',
)

const venue = createRoute({
  getParentRoute: () => root,
  path: '/e/$slug',
  component: lazyRouteComponent(
    withTexts('venue', () => import('./features/venue/pages/venue.tsx')),
    'Venue',
  ),
})
const inVenue = <P extends string, M extends Record<string, unknown>>(
  path: P,
  load: () => Promise<M>,
  name: keyof M & string,
) =>
  createRoute({
    getParentRoute: () => venue,
    path,
    component: lazyRouteComponent(withTexts('venue', load), name),
  })

const foyer = inVenue('/', () => import('./features/foyer/pages/foyer.tsx'), 'Foyer')
const ready = inVenue('/ready', () => import('./features/pre-flight/pages/pre-flight.tsx'), 'PreFlight')
const people = inVenue('/people', () => import('./features/people/pages/people-met.tsx'), 'PeopleMet')
const table = inVenue('/table/$tableId', () => import('./features/table/pages/table.tsx'), 'Table')
const date = inVenue(
  '/date/$speedDateId',
  () => import('./features/speed-date/pages/speed-date.tsx'),
  'SpeedDate',
)

/** Every page by its address. */
export const routeTree = root.addChildren([
  home,
  signIn,
  setup,
  newEvent,
  overview,
  controlRoom,
  reports,
  register,
  venue.addChildren([foyer, ready, people, table, date]),
])
