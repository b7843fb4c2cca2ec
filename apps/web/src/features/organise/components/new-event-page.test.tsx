// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderInApp } from '#web/ui/testing/render.tsx'
import type { NewEventInput } from '../new-event.ts'
import { NewEventPage } from './new-event-page.tsx'

afterEach(cleanup)

function renderPage() {
  const onCreate = vi.fn<(input: NewEventInput) => void>()
  renderInApp(<NewEventPage home="/" timeZone="Europe/Amsterdam" isBusy={false} onCreate={onCreate} />)
  return onCreate
}

function press(name: string): void {
  fireEvent.click(screen.getByRole('button', { name }))
}

function fill(label: string, value: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
}

test('a template, a name, a start and the length of a talk make an event', () => {
  const onCreate = renderPage()
  press('Next')
  fill('What shall it be called?', 'Meet Operations')
  fill('Start', '2026-11-26T11:00')
  expect(screen.getByText('Thursday 26 November 2026, 11:00, Amsterdam')).toBeDefined()
  press('Next')
  press('Other')
  fill('Minutes', '0')
  fill('Seconds', '20')
  press('Make the event')
  expect(onCreate).toHaveBeenCalledExactlyOnceWith({
    template: 'online-conference',
    name: 'Meet Operations',
    startsAtLocal: '2026-11-26T11:00',
    timeZone: 'Europe/Amsterdam',
    roundSeconds: 20,
  })
})

test('without a name and a start there is no next step', () => {
  renderPage()
  press('Next')
  press('Next')
  expect(screen.getByText('Give it a name by which people know it again')).toBeDefined()
  expect(screen.getByText('Say when it starts')).toBeDefined()
})

test('a start that has passed is not taken', () => {
  renderPage()
  press('Next')
  fill('What shall it be called?', 'Meet Operations')
  fill('Start', '2026-11-26T09:30')
  press('Next')
  expect(screen.getByText('This instant has passed. Choose a later one.')).toBeDefined()
})

test('a talk too short to tell people in time says which lengths are possible', () => {
  const onCreate = renderPage()
  press('Next')
  fill('What shall it be called?', 'Meet Operations')
  fill('Start', '2026-11-26T11:00')
  press('Next')
  press('Other')
  fill('Minutes', '0')
  fill('Seconds', '5')
  press('Make the event')
  expect(screen.getByText('A talk lasts at least 15 seconds and at most 15 minutes')).toBeDefined()
  expect(onCreate).not.toHaveBeenCalled()
})
