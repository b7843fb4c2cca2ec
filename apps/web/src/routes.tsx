import { loadArea, type TextArea } from '@stamtafel/texts/browser'
import type { ComponentType } from 'react'
import type { Route } from './routing/index.ts'
import { later } from './ui/later.tsx'

/** A page comes together with the texts that it says. */
const withTexts =
  <M,>(area: TextArea, load: () => Promise<M>) =>
  async (): Promise<M> => {
    const [module] = await Promise.all([load(), loadArea(area)])
    return module
  }

const page = <N extends string>(
  path: string,
  load: () => Promise<Readonly<Record<N, ComponentType>>>,
  name: N,
): Route => ({ path, page: later(async () => (await load())[name]) })

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
const parts = page(
  '/organise/$eventId/parts',
  withTexts('organise', () => import('./features/organise/pages/parts.tsx')),
  'Parts',
)
const controlRoom = page(
  '/organise/$eventId/live',
  withTexts('organise', () => import('./features/organise/pages/control-room.tsx')),
  'ControlRoom',
)
const attendees = page(
  '/organise/$eventId/people',
  withTexts('organise', () => import('./features/organise/pages/attendees.tsx')),
  'Attendees',
)
const say = page(
  '/organise/$eventId/say',
  withTexts('organise', () => import('./features/organise/pages/say.tsx')),
  'Say',
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

const venue = page(
  '/e/$slug',
  withTexts('venue', () => import('./features/venue/pages/venue.tsx')),
  'Venue',
)
const inVenue = <N extends string>(
  path: string,
  load: () => Promise<Readonly<Record<N, ComponentType>>>,
  name: N,
): Route => page(path, withTexts('venue', load), name)

const foyer = inVenue('/', () => import('./features/foyer/pages/foyer.tsx'), 'Foyer')
const agenda = inVenue('/agenda', () => import('./features/agenda/pages/agenda.tsx'), 'Agenda')
const ready = inVenue('/ready', () => import('./features/pre-flight/pages/pre-flight.tsx'), 'PreFlight')
const people = inVenue('/people', () => import('./features/people/pages/people-met.tsx'), 'PeopleMet')
const stages = inVenue('/stages', () => import('./features/agenda/pages/stages.tsx'), 'Stages')
const stage = inVenue('/stage/$stageId', () => import('./features/stage/pages/stage.tsx'), 'Stage')
const lounge = inVenue('/lounge/$loungeId', () => import('./features/lounge/pages/lounge.tsx'), 'Lounge')
const table = inVenue('/table/$tableId', () => import('./features/table/pages/table.tsx'), 'Table')
const date = inVenue(
  '/date/$speedDateId',
  () => import('./features/speed-date/pages/speed-date.tsx'),
  'SpeedDate',
)

/** Every page by its address. */
export const routes: readonly Route[] = [
  home,
  signIn,
  setup,
  newEvent,
  overview,
  parts,
  controlRoom,
  attendees,
  say,
  reports,
  register,
  { ...venue, within: [foyer, agenda, ready, people, stages, stage, lounge, table, date] },
]
