// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { renderInApp } from '#web/ui/testing/render.tsx'
import type { PublicEvent } from '../types.ts'
import { EventPage } from './event-page.tsx'

afterEach(cleanup)

const event: PublicEvent = {
  name: 'Samen aan de Waal',
  organisationName: 'Waalburg',
  startsAt: '2026-11-26T08:30:00Z',
  endsAt: '2026-11-26T12:00:00Z',
  timeZone: 'Europe/Amsterdam',
  registered: 3,
  isOpen: true,
  tables: 6,
  speedDate: { startsAt: '2026-11-26T09:45:00Z', rounds: 4, roundSeconds: 300 },
  stages: ['Grote Zaal'],
}

function renderPage(changes: Partial<PublicEvent> = {}) {
  return renderInApp(
    <EventPage event={{ ...event, ...changes }} signIn="/in">
      <form aria-label="form" />
    </EventPage>,
  )
}

test('the page says what and when, in the zone of the event', () => {
  renderPage()
  expect(screen.getByRole('heading', { level: 1, name: 'Samen aan de Waal' })).toBeDefined()
  expect(screen.getByText('Thursday 26 November 2026')).toBeDefined()
  expect(screen.getByText(/09:30 to 13:00, Amsterdam/)).toBeDefined()
})

test('the agenda says how many talks there are and how long', () => {
  renderPage()
  expect(screen.getByText('4 talks of 5 minutes, each with someone else')).toBeDefined()
  expect(screen.getByText('6 tables, in and out as you like')).toBeDefined()
  expect(screen.getByText('Stage: Grote Zaal')).toBeDefined()
})

test('outside, nobody reads who is coming: only how many, and a chair that is kept', () => {
  const { container } = renderPage()
  expect(screen.getByText('3 people have a seat')).toBeDefined()
  expect(screen.getByText('Yours')).toBeDefined()
  expect(container.querySelectorAll('.table-seat-free')).toHaveLength(4)
})

test('the first to come reads that the first chair is theirs', () => {
  renderPage({ registered: 0 })
  expect(screen.getByText('Nobody has a seat yet')).toBeDefined()
  expect(screen.getByText('The first is yours')).toBeDefined()
})
