// @vitest-environment happy-dom
import type { AnnouncementView } from '@stamtafel/contracts'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { anAccount, anOverview, somePlaces } from '#web/testing/samples-organise.ts'
import { at } from '#web/testing/samples.ts'
import { Say } from './say.tsx'

const LIST = 'GET /organise/:eventId/announcements'
const SAY = 'POST /organise/:eventId/announcements'

const lunch: AnnouncementView = {
  id: 'lunch',
  to: { kind: 'event' },
  texts: { en: 'Lunch is on', nl: null },
  by: 'Bram',
  at: at(-60),
  until: at(540),
}
let world: World
let said: AnnouncementView[]

beforeEach(() => {
  world = createWorld()
  said = []
  world.server.answer('GET /account', () => anAccount())
  world.server.answer('GET /organise/:eventId', () => anOverview({ phase: 'published' }))
  world.server.answer('GET /organise/:eventId/places', () => somePlaces())
  world.server.answer(LIST, () => ({ announcements: said }))
  world.server.answer(SAY, () => lunch)
})
afterEach(cleanup)

async function open() {
  renderAt('/organise/fair/say', { page: Say }, world)
  await screen.findByRole('heading', { name: 'Say something' })
}

const field = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name })
const write = (name: string, value: string) => fireEvent.change(field(name), { target: { value } })
const send = () => fireEvent.click(screen.getByRole('button', { name: 'Send to everyone' }))

test('a host sees what people will read and how many, and then sends it in both languages', async () => {
  await open()
  write('English', 'Lunch is on')
  write('Dutch', ' De lunch\nstaat klaar ')
  expect(screen.getByRole('region', { name: 'As people read it' }).textContent).toContain(
    'Noor van der Kolk: De lunch staat klaar',
  )
  expect(await screen.findByText(/Reaches 40 people now/)).toBeDefined()
  said = [lunch]
  send()
  expect(await screen.findByText('Sent to everyone')).toBeDefined()
  expect(world.server.bodiesOf(SAY)).toEqual([{ texts: { en: 'Lunch is on', nl: 'De lunch staat klaar' } }])
  await waitFor(() => expect(field('English').value).toBe(''))
  expect(await screen.findByText('Lunch is on')).toBeDefined()
})

test('what is said in one language only is sent so', async () => {
  await open()
  write('Dutch', 'De lunch staat klaar')
  send()
  await waitFor(() => expect(world.server.bodiesOf(SAY)).toEqual([{ texts: { nl: 'De lunch staat klaar' } }]))
})

test('a ready-made sentence fills both languages', async () => {
  await open()
  fireEvent.click(screen.getByRole('button', { name: 'A break' }))
  expect(field('English').value).toBe('Time for a break. We go on in fifteen minutes.')
  expect(field('Dutch').value).toBe('Tijd voor een pauze. Over een kwartier gaan we verder.')
})

test('words go to one room, and the list says to which', async () => {
  said = [{ ...lunch, to: { kind: 'table', tableId: 'six', name: 'De Serre', number: 6 } }]
  await open()
  expect(screen.getByText('to De Serre, table 6:')).toBeDefined()
  await screen.findByText(/Reaches 40 people now/)
  fireEvent.click(screen.getByRole('button', { name: 'One room' }))
  const rooms = within(screen.getByLabelText('Which')).getAllByRole('option')
  expect(rooms.map(({ textContent }) => textContent)).toEqual([
    'Foyer, 5 people',
    'Main stage, 20 people',
    'De Serre, 3 people',
    'De Serre, table 1, 2 people',
    'De Serre, table 6, 1 person',
    'De Serre, table 7, nobody',
  ])
  fireEvent.change(screen.getByLabelText('Which'), { target: { value: 'main' } })
  write('English', 'Lunch is on')
  expect(screen.getByText(/Reaches 20 people now, and who comes there within ten minutes/)).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Send to Main stage' }))
  expect(await screen.findByText('Sent to Main stage')).toBeDefined()
  expect(world.server.bodiesOf(SAY)).toEqual([
    { to: { kind: 'stage', stageId: 'main' }, texts: { en: 'Lunch is on' } },
  ])
})

test('words go to those in the speed date', async () => {
  const session = {
    id: 'meet',
    kind: 'speed-date',
    title: 'Meet',
    stageId: null,
    phase: 'scheduled',
  } as const
  const times = { startsAt: at(7200), endsAt: at(9000) }
  const plan = { rounds: 4, roundSeconds: 300, breakSeconds: 45, gatherSeconds: 75 }
  const date = { id: 'date', sessionId: 'meet', phase: 'scheduled', startsAt: at(7200), ...plan } as const
  world.server.answer('GET /organise/:eventId', () =>
    anOverview({ sessions: [{ ...session, ...times }], speedDates: [date] }),
  )
  await open()
  fireEvent.click(screen.getByRole('button', { name: 'Speed dates' }))
  write('English', 'One more round')
  fireEvent.click(screen.getByRole('button', { name: 'Send to Meet' }))
  await waitFor(() =>
    expect(world.server.bodiesOf(SAY)).toEqual([
      { to: { kind: 'speed-date', speedDateId: 'date' }, texts: { en: 'One more round' } },
    ]),
  )
})

test('nothing is not sent', async () => {
  await open()
  send()
  expect(screen.getByText('Write down what to say first, in one language at least')).toBeDefined()
  expect(world.server.bodiesOf(SAY)).toEqual([])
})

test('what could not be sent stays in the fields', async () => {
  await open()
  world.server.lose(SAY)
  write('English', 'Lunch is on')
  send()
  expect(await screen.findByText(/cannot reach Stamtafel/)).toBeDefined()
  expect(field('English').value).toBe('Lunch is on')
})
