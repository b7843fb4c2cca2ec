// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { anOverview } from '#web/testing/samples-organise.ts'
import { at } from '#web/testing/samples.ts'
import { localIn } from '../new-event.ts'
import { Parts } from './parts.tsx'

const SEE = 'GET /organise/:eventId'
const CHANGE = 'POST /organise/:eventId/changes'
const opening = {
  id: 'opening',
  kind: 'talk',
  title: 'Opening',
  startsAt: at(6000),
  endsAt: at(6900),
  stageId: 'main',
  phase: 'scheduled',
} as const
const evening = { ...opening, id: 'evening', kind: 'speed-date', title: 'Meet', stageId: null } as const
const plan = { rounds: 4, roundSeconds: 300, breakSeconds: 45, gatherSeconds: 75 }
const speedDate = {
  id: 'date',
  sessionId: 'evening',
  phase: 'scheduled',
  startsAt: at(7200),
  ...plan,
} as const

/** A live stream that says nothing. */
class SilentSocket extends EventTarget {
  close() {}
}

let world: World
let event = anOverview()

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(at(0)) })
  vi.stubGlobal('WebSocket', SilentSocket)
  world = createWorld()
  event = anOverview({ sessions: [opening, evening], speedDates: [speedDate] })
  world.server.answer(SEE, () => event)
  world.server.answer('GET /clock', () => ({ now: at(0) }))
  world.server.answer(CHANGE, () => ({ ...event, edition: event.edition + 1 }))
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

async function open() {
  renderAt('/organise/fair/parts', { page: Parts }, world)
  await screen.findByRole('heading', { name: 'Programme and rooms' })
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const write = (label: RegExp | string, value: string) =>
  fireEvent.change(within(screen.getByRole('dialog')).getByLabelText(label), { target: { value } })
const sent = () => world.server.bodiesOf(CHANGE)

test('a table gets a topic and more seats, after the edition that the organiser has seen', async () => {
  await open()
  press('Change Table 4')
  write(/Topic/, ' Gardens ')
  write('Seats', '6')
  press('Save')
  expect(await screen.findByText('Saved')).toBeDefined()
  const change = { type: 'edit-table', tableId: 'four', number: 4, topic: 'Gardens', seats: 6 }
  expect(sent()).toEqual([{ after: 3, change }])
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('tables are added several at once', async () => {
  await open()
  press('Add tables')
  write('How many', '0')
  press('Add')
  expect(screen.getByText('From 1 to 50')).toBeDefined()
  write('How many', '3')
  press('Add')
  await screen.findByText('Saved')
  expect(sent()).toEqual([
    { after: 3, change: { type: 'add-tables', loungeId: 'serre', count: 3, seats: 4 } },
  ])
})

test('a talk is told in the time of the event, and is not let outside of it', async () => {
  await open()
  press('Change Opening')
  expect(screen.getByText('Times are those of Amsterdam.')).toBeDefined()
  write('End', localIn('Europe/Amsterdam', at(12_060)))
  press('Save')
  expect(screen.getByText(/Between the opening of the doors and the end of the event/)).toBeDefined()
  expect(sent()).toEqual([])
  write('End', localIn('Europe/Amsterdam', at(7200)))
  press('Save')
  await screen.findByText('Saved')
  expect(sent()).toMatchObject([{ change: { type: 'edit-talk', sessionId: 'opening', stageId: 'main' } }])
})

test('a talk that is live keeps its start and its stage', async () => {
  event = { ...event, sessions: [{ ...opening, phase: 'live' }] }
  await open()
  press('Change Opening')
  expect(screen.getByText('It has begun: its start and its stage stay.')).toBeDefined()
  expect(within(screen.getByRole('dialog')).queryByLabelText('Stage')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Remove' })).toBeNull()
})

test('a speed date of too many rounds warns, and one with too little time is not sent', async () => {
  await open()
  press('Change Meet')
  write('Rounds', '7')
  expect(screen.getByText(/more than 30 minutes of rounds without a pause/)).toBeDefined()
  write(/A talk lasts/, '0:15')
  write(/Break after it/, '0:00')
  press('Save')
  expect(screen.getByText(/too short to tell people in time/)).toBeDefined()
  expect(sent()).toEqual([])
  write(/A talk lasts/, '2:00')
  press('Save')
  await screen.findByText('Saved')
  expect(sent()).toMatchObject([{ change: { rounds: 7, roundSeconds: 120, breakSeconds: 0 } }])
})

test('a speed date that has begun is for the control room', async () => {
  event = { ...event, speedDates: [{ ...speedDate, phase: 'gathering' }] }
  await open()
  expect(screen.getByText(/In the control room you decide/)).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Change Meet' })).toBeNull()
})

test('the event gets another name and end', async () => {
  await open()
  press('Change Samen aan de Waal')
  write('Name', '')
  press('Save')
  expect(screen.getByText('Give it a name by which people know it again')).toBeDefined()
  write('Name', 'Together')
  press('Save')
  await screen.findByText('Saved')
  expect(sent()).toMatchObject([{ change: { type: 'edit-event', name: 'Together', locale: 'en' } }])
})

test('what goes is asked about first', async () => {
  await open()
  press('Change De Serre')
  press('Remove')
  expect(screen.getByText('This cannot be taken back. Remove De Serre and its tables?')).toBeDefined()
  press('Keep it')
  press('Remove')
  expect(sent()).toEqual([])
  press('Remove')
  await screen.findByText('Saved')
  expect(sent()).toEqual([{ after: 3, change: { type: 'remove-lounge', loungeId: 'serre' } }])
})

test('what was filled in stays when another organiser was faster, and the next press sends it', async () => {
  await open()
  press('Add a stage')
  write('Name', 'Attic')
  world.server.refuse(CHANGE, 'event.outdated')
  event = { ...event, edition: 8 }
  press('Add')
  expect(await screen.findByText(/Somebody else has changed this event/)).toBeDefined()
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Attic')
  world.server.answer(CHANGE, () => event)
  await waitFor(() => expect(world.queries.getQueryData(['organise', 'fair'])).toMatchObject({ edition: 8 }))
  press('Add')
  await screen.findByText('Saved')
  expect(sent().at(-1)).toEqual({ after: 8, change: { type: 'add-stage', name: 'Attic' } })
})

test('what another organiser stores stands beside what was written here, and one of the two is chosen', async () => {
  await open()
  press('Change Opening')
  write('Name', 'Good morning')
  world.server.refuse(CHANGE, 'event.outdated')
  const theirs = { ...opening, title: 'Welcome', endsAt: at(7200) }
  event = { ...event, edition: 8, sessions: [theirs, evening] }
  press('Save')
  expect(await screen.findByText('Somebody else has made this: Welcome')).toBeDefined()
  expect(screen.getByText('Somebody else has changed this meanwhile.')).toBeDefined()
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Good morning')
  expect(screen.getByLabelText<HTMLInputElement>('End').value).toBe(localIn('Europe/Amsterdam', at(7200)))
  press('Take theirs: Name')
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Welcome')
  expect(screen.queryByText(/Somebody else has made this/)).toBeNull()
  write('Name', 'Good morning')
  world.server.answer(CHANGE, () => event)
  press('Save')
  await screen.findByText('Saved')
  const kept = { type: 'edit-talk', title: 'Good morning', endsAt: at(7200) }
  expect(sent().at(-1)).toMatchObject({ after: 8, change: kept })
})

test('a part that another organiser has removed is not there to be changed', async () => {
  await open()
  press('Change Opening')
  world.server.refuse(CHANGE, 'event.outdated')
  event = { ...event, edition: 8, sessions: [evening] }
  press('Save')
  expect(await screen.findByText('Somebody else has removed this meanwhile.')).toBeDefined()
  press('Cancel')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('of an event without anything it says what to add', async () => {
  event = anOverview({ stages: [], lounges: [], tables: [] })
  await open()
  expect(screen.getByRole('heading', { name: 'Nothing is planned' })).toBeDefined()
  expect(screen.getByRole('heading', { name: 'No lounge, and so no table to sit down at' })).toBeDefined()
  expect(screen.getByRole('button', { name: 'Add a speed date' })).toBeDefined()
})

test('an event that is over stays as it was', async () => {
  event = { ...event, phase: 'published', startsAt: at(-9000), endsAt: at(-2000) }
  await open()
  expect(screen.getByText('This event is over. It stays as it was.')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Change Opening' })).toBeNull()
})
