// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { aHosted, anAttendee, somePlaces } from '#web/testing/samples-organise.ts'
import { at } from '#web/testing/samples.ts'
import { WhereCard } from './where-card.tsx'

const PEOPLE = 'GET /organise/:eventId/stages/:stageId/people'
const SAY = 'POST /organise/:eventId/announcements'
const ASK = 'POST /organise/:eventId/attendees/:attendeeId/asked-move'
const MUTE = 'POST /organise/:eventId/attendees/:attendeeId/mute'
const LIST = 'GET /organise/:eventId/attendees'

let world: World

beforeEach(() => {
  world = createWorld()
  world.server.answer(PEOPLE, () => ({
    watching: 2,
    people: [
      { attendeeId: 'mila', name: 'Mila Oduya', role: 'on-stage' as const, isAway: false },
      { attendeeId: 'daan', name: 'Daan Brouwer', role: 'audience' as const, isAway: false },
    ],
  }))
  world.server.answer(LIST, () => ({
    attendees: [anAttendee()],
    hasMore: false,
  }))
  world.server.answer(ASK, () => null)
  world.server.answer(MUTE, () => null)
  world.server.answer(SAY, () => ({
    id: 'said',
    to: { kind: 'foyer' as const },
    texts: { en: 'Hello', nl: null },
    by: 'Lotte',
    at: at(0),
    until: at(600),
  }))
})
afterEach(cleanup)

async function openPlace(name: string) {
  renderAt('/organise/fair/live', { page: () => <WhereCard eventId="fair" places={somePlaces()} /> }, world)
  fireEvent.click(await screen.findByRole('button', { name: new RegExp(`^${name}`) }))
  return within(await screen.findByRole('dialog', { name }))
}

const sheet = async (name: string) => within(await screen.findByRole('dialog', { name }))
const press = (within_: { getByRole: typeof screen.getByRole }, name: string) =>
  fireEvent.click(within_.getByRole('button', { name }))

test('a stage opens who is there, and one of them what to do about them', async () => {
  const stage = await openPlace('Main stage')
  expect(await stage.findByText('Mila Oduya')).toBeDefined()
  expect(stage.getByText('On stage')).toBeDefined()
  press(stage, 'What to do about Mila Oduya')
  press(await sheet('Mila Oduya'), 'Mute now')
  expect(
    await screen.findByText('Mila Oduya is muted, if they were speaking at a stage or a table'),
  ).toBeDefined()
  expect(world.server.asked.filter(({ key }) => key === MUTE)).toHaveLength(1)
})

test('a lounge opens its tables by numbers, and somebody who is here is asked to one of them', async () => {
  const lounge = await openPlace('De Serre')
  expect(lounge.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Table 12 of 4 seats takenWriteAsk somebody',
    'Table 61 of 4 seats taken1 aloneWriteAsk somebody',
    'Table 7empty, 0 of 4 seats takenAsk somebody',
  ])
  press(lounge, 'Ask somebody to come to table 6')
  const asking = await sheet('Ask somebody to come to De Serre, table 6')
  expect(document.activeElement?.textContent).toBe('Ask somebody to come to De Serre, table 6')
  await asking.findByText('Daan Brouwer')
  press(asking, 'Ask Daan Brouwer')
  expect(await asking.findByText('Asked')).toBeDefined()
  expect(world.server.bodiesOf(ASK)).toEqual([{ to: { kind: 'table', tableId: 'six' } }])
})

test('a host writes to one table, and what could not be sent stays in the fields', async () => {
  world.server.refuse(SAY, 'table.not-found')
  const lounge = await openPlace('De Serre')
  press(lounge, 'Write to table 6')
  const writing = await sheet('Write to De Serre, table 6')
  press(writing, 'Send')
  expect(writing.getByText('Write down what to say first, in one language at least')).toBeDefined()
  fireEvent.change(writing.getByLabelText('English'), { target: { value: 'Hello' } })
  press(writing, 'Send')
  await waitFor(() => expect(world.server.bodiesOf(SAY)).toHaveLength(1))
  expect(await writing.findByText('This table is no longer here.')).toBeDefined()
  expect(writing.getByLabelText<HTMLTextAreaElement>('English').value).toBe('Hello')
  expect(world.server.bodiesOf(SAY)).toEqual([
    { to: { kind: 'table', tableId: 'six' }, texts: { en: 'Hello' } },
  ])
})

test('the speed dates open their numbers, and nobody is named', async () => {
  world.server.answer('GET /organise/:eventId/speed-dates', () => ({
    revision: 4,
    now: at(0),
    speedDates: [aHosted()],
  }))
  const dates = await openPlace('Speed dates')
  expect(await dates.findByText('101, 3')).toBeDefined()
  press(dates, 'Write to everybody here')
  fireEvent.change((await sheet('Write to Speed date')).getByLabelText('Dutch'), {
    target: { value: 'Hallo' },
  })
  press(await sheet('Write to Speed date'), 'Send')
  expect(await screen.findByText('Sent to Speed date')).toBeDefined()
  expect(world.server.bodiesOf(SAY)).toEqual([
    { to: { kind: 'speed-date', speedDateId: 'afternoon' }, texts: { nl: 'Hallo' } },
  ])
})

test('who is at a stage is not shown where it could not be asked, and why is said', async () => {
  world.server.lose(PEOPLE)
  const stage = await openPlace('Main stage')
  expect(await stage.findByText(/cannot reach Stamtafel/)).toBeDefined()
})
