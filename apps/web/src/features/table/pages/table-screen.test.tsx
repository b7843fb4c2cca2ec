// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { aLounge, aVenue, NOOR, seated, SIPHO } from '#web/testing/samples.ts'
import { LateScreenTable } from '../components/table-room.tsx'
import { AtTable } from './at-table.tsx'

let world: World

// As on a page that has been open for a moment.
await LateScreenTable.fetch()

beforeEach(() => {
  world = createWorld()
})
afterEach(cleanup)

const ADA = { attendeeId: 'ada', name: 'Ada de Boer' }
const sharer = {
  ...SIPHO,
  isMuted: false,
  isCameraOff: true,
  isSpeaking: false,
  videoSlot: () => undefined,
  screenSlot: (slot: HTMLElement | null) => {
    slot?.append(document.createElement('video'))
    return undefined
  },
}
const show = (part: Partial<ReturnType<World['session']['view']>['screen']>) =>
  act(() => world.session.show({ screen: { ...world.session.view().screen, ...part } }))

async function sitDown() {
  const people = [NOOR, SIPHO, ADA].map((who, index) => ({ ...who, seat: index + 1, isAway: false }))
  const table = { id: 'four', number: 4, topic: 'Three cases', seats: 4, seatsLeft: 1, people }
  const { place } = seated()
  world.server.answer('POST /events/:eventId/place', seated)
  world.server.answer('GET /events/:eventId/venue', () =>
    aVenue({ place, lounges: [aLounge({ tables: [table] })] }),
  )
  renderAt('/e/fair/table/four', { page: AtTable }, world)
  await screen.findByRole('heading', { level: 1, name: 'Three cases' })
}

const faces = () =>
  within(screen.getByRole('region', { name: 'People at the table' }))
    .getAllByRole('figure')
    .map((face) => face.getAttribute('aria-label'))

const isSaid = (sentence: string) =>
  screen.getAllByRole('status').some(({ textContent }) => textContent.includes(sentence))

test('a screen that somebody shows takes the room, and the table folds to a strip with everybody', async () => {
  await sitDown()
  expect(document.querySelector('.scene')).not.toBeNull()
  show({ sharer })
  const shown = screen.getByRole('figure', { name: 'The screen of Sipho Dlamini' })
  expect(shown.querySelector('video')).not.toBeNull()
  expect(document.querySelector('.scene')).toBeNull()
  expect(faces()).toEqual(['Sipho Dlamini, muted', 'Ada de Boer, muted', 'You'])
  expect(screen.getByText('Three cases', { selector: '.mat-line *' })).toBeDefined()
})

test('that it begins and ends is said to who cannot see it', async () => {
  await sitDown()
  show({ sharer })
  await waitFor(() => expect(isSaid('Sipho Dlamini shows a screen')).toBe(true))
  show({ sharer: undefined })
  await waitFor(() => expect(isSaid('Sipho Dlamini shows no screen any more')).toBe(true))
  expect(document.querySelector('.scene')).not.toBeNull()
})

test('one’s own screen is not repeated to oneself, and can be stopped', async () => {
  await sitDown()
  fireEvent.click(screen.getByRole('button', { name: 'Share your screen' }))
  expect(screen.getByText('You are showing your screen')).toBeDefined()
  const [stop] = screen.getAllByRole('button', { name: 'Stop sharing' })
  if (stop) fireEvent.click(stop)
  expect(screen.queryByText('You are showing your screen')).toBeNull()
})

test('while somebody shows theirs, one reads why one’s own has to wait', async () => {
  await sitDown()
  show({ sharer })
  fireEvent.click(screen.getByRole('button', { name: 'Share your screen' }))
  expect(await screen.findByText(/Sipho Dlamini is showing a screen/)).toBeDefined()
  expect(world.session.view().screen.phase).toBe('off')
})
