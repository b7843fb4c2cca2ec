// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { anAttendee, somePlaces } from '#web/testing/samples-organise.ts'
import { at } from '#web/testing/samples.ts'
import { PersonSheet } from './person-sheet.tsx'

const SAY = 'POST /organise/:eventId/announcements'

let world: World

beforeEach(() => {
  world = createWorld()
  world.server.answer(SAY, () => ({
    id: 'said',
    to: { kind: 'person' as const, attendeeId: 'daan', name: 'Daan Brouwer' },
    texts: { en: 'Hello', nl: null },
    by: 'Lotte',
    at: at(0),
    until: at(600),
  }))
})
afterEach(cleanup)

async function open(places = somePlaces()) {
  const page = () => <PersonSheet eventId="fair" person={anAttendee()} places={places} onClose={() => {}} />
  renderAt('/organise/fair/people', { page }, world)
  return within(await screen.findByRole('dialog', { name: 'Daan Brouwer' }))
}

test('the keyboard goes on from the heading of what takes the place of the acts, and back', async () => {
  const sheet = await open()
  fireEvent.click(sheet.getByRole('button', { name: 'Remove from this event' }))
  expect(document.activeElement?.textContent).toBe('Remove Daan Brouwer?')
  fireEvent.click(sheet.getByRole('button', { name: 'Let them stay' }))
  expect(document.activeElement?.textContent).toBe('Daan Brouwer')
})

test('a host writes to one person', async () => {
  const sheet = await open()
  fireEvent.click(sheet.getByRole('button', { name: 'Write to Daan Brouwer' }))
  fireEvent.change(sheet.getByLabelText('English'), { target: { value: ' Hello ' } })
  fireEvent.click(sheet.getByRole('button', { name: 'Send' }))
  expect(await screen.findByText('Sent to Daan Brouwer')).toBeDefined()
  expect(world.server.bodiesOf(SAY)).toEqual([
    { to: { kind: 'person', attendeeId: 'daan' }, texts: { en: 'Hello' } },
  ])
})

test('of many places those come first where company is missing, and the others by a press', async () => {
  const lounge = somePlaces().lounges[0]
  if (!lounge) throw new Error('There is no lounge')
  const tables = Array.from({ length: 12 }, (_, index) => ({
    id: `table-${index}`,
    number: index + 1,
    topic: null,
    seats: 4,
    taken: index === 8 ? 1 : 0,
    aloneSince: null,
  }))
  const sheet = await open(somePlaces({ lounges: [{ ...lounge, tables }] }))
  expect(sheet.getAllByRole('radio')).toHaveLength(5)
  expect(sheet.getAllByRole('radio')[0]?.getAttribute('aria-label')).toBe('De Serre, table 9, 3 seats left')
  fireEvent.click(sheet.getByRole('button', { name: 'Other places' }))
  expect(sheet.getAllByRole('radio')).toHaveLength(14)
  expect(document.activeElement).toBe(sheet.getAllByRole('radio')[5])
})
