// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { at, aVenue } from '#web/testing/samples.ts'
import { venueOptions } from '#web/venue/queries.ts'
import { Stages } from './stages.tsx'

let world: World

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(at(0)), shouldAdvanceTime: true })
  world = createWorld()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

type Session = ReturnType<typeof aVenue>['event']['sessions'][number]

const talk = (id: string, changes: Partial<Session>): Session => ({
  id,
  kind: 'talk',
  title: id,
  startsAt: at(600),
  endsAt: at(1200),
  stageId: 'zaal',
  phase: 'scheduled',
  ...changes,
})

function open(changes: Parameters<typeof aVenue>[0] = {}) {
  const { event } = aVenue()
  const sessions = [
    talk('Welcome', { startsAt: at(-900), endsAt: at(-300), phase: 'ended' }),
    talk('Opening', { startsAt: at(-60), phase: 'live' }),
    talk('Out loud', { stageId: 'kade' }),
  ]
  const venue = aVenue({
    event: { ...event, sessions },
    stages: [
      { id: 'zaal', name: 'Grote Zaal', watching: 12 },
      { id: 'kade', name: 'De Kade', watching: 0 },
      { id: 'zolder', name: 'De Zolder', watching: 1 },
    ],
    ...changes,
  })
  world.queries.setQueryData(venueOptions('fair').queryKey, venue)
  world.server.answer('GET /events/:eventId/venue', () => venue)
  return renderAt('/e/fair/stages', { page: Stages }, world)
}

async function card(name: string) {
  const found = (await screen.findByRole('heading', { name, level: 2 })).closest('li')
  if (!found) throw new Error(`No card of ${name}`)
  return within(found)
}

test('each stage says what is on or comes next, how many are there, and leads there', async () => {
  open()
  const zaal = await card('Grote Zaal')
  expect(zaal.getByText('Opening')).toBeDefined()
  expect(zaal.getByText('Now')).toBeDefined()
  expect(zaal.getByText('12 people are here')).toBeDefined()
  expect(zaal.getByRole('link').getAttribute('href')).toBe('/e/fair/stage/zaal')
  const kade = await card('De Kade')
  expect(kade.getByText('in 10 minutes')).toBeDefined()
  expect(kade.getByRole('link').getAttribute('href')).toBe('/e/fair/stage/kade')
  expect((await card('De Zolder')).getByText('Nothing is planned on this stage')).toBeDefined()
})

test('the bar leads to them where there are several, and a phone keeps the programme', async () => {
  open()
  await card('Grote Zaal')
  const bar = within(screen.getByRole('navigation', { name: 'Venue' }))
  const stages = bar.getByRole('link', { name: 'Stages' })
  expect(stages.getAttribute('href')).toBe('/e/fair/stages')
  expect(stages.getAttribute('aria-current')).toBe('page')
  const onPhones = bar.getAllByRole('link').filter(({ classList }) => !classList.contains('max-md:hidden'))
  expect(onPhones.map(({ textContent }) => textContent)).toEqual([
    'Foyer',
    'Programme',
    'Lounges',
    'Speed dates',
    'People',
  ])
})

test('the bar leads straight to the only one', async () => {
  open({ stages: [{ id: 'zaal', name: 'Grote Zaal', watching: 0 }] })
  await card('Grote Zaal')
  expect(screen.getByRole('link', { name: 'Stage' }).getAttribute('href')).toBe('/e/fair/stage/zaal')
})

test('while the doors are shut the foyer says until when', async () => {
  const { event } = aVenue()
  const { path } = open({ event: { ...event, doors: 'not-yet' } })
  await waitFor(() => expect(path()).toBe('/e/fair'))
})
