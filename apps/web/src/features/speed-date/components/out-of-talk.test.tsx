// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderInApp } from '#web/ui/testing/render.tsx'
import { at, frame, sipho, tom } from '#web/testing/samples-date.ts'
import { DesertedPage } from './deserted-page.tsx'
import { OutPage } from './out-page.tsx'
import { WaitingPage } from './waiting-page.tsx'

afterEach(cleanup)

const UNSEEN = 'Nobody sees or hears you now'
const heard = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join(' ')

function showWaiting(changes: Partial<ComponentProps<typeof WaitingPage>> = {}) {
  const on = { onBreather: vi.fn<() => void>(), onTestSound: vi.fn<() => void>() }
  renderInApp(
    <WaitingPage
      {...frame}
      reason="odd-number"
      missed={3}
      isAhead={false}
      number={4}
      bellAt={at(108)}
      lasts={345}
      isPaused={false}
      others={[sipho, tom]}
      isBusy={false}
      {...on}
      {...changes}
    />,
  )
  return on
}

test('whoever meets nobody is at the bar, with the others who wait, a clock, and first next time', () => {
  const { onBreather } = showWaiting()
  expect(screen.getByRole('heading', { name: 'At the bar, till round 4' })).toBeDefined()
  expect(screen.getByText('Here too: Sipho and Tom')).toBeDefined()
  expect(screen.getByRole('timer', { name: '1:48 to go' })).toBeDefined()
  expect(screen.getByText('You come first when the pairs of round 4 are made.')).toBeDefined()
  expect(heard()).toContain('There is an odd number of us, so one person waits this round.')
  expect(screen.getByText(UNSEEN)).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Breather' }))
  expect(onBreather).toHaveBeenCalledOnce()
})

test.for([
  ['nobody-new', 'There is nobody new for you to meet in this round.'],
  ['partner-left', 'The person you were to meet had to go.'],
  ['skipped', 'You skip this round.'],
  ['wants-else', 'If somebody is free too, you see who, ten seconds ahead.'],
] as const)('for %s the bar says so, and points at nobody', ([reason, words]) => {
  showWaiting({ reason, others: [] })
  expect(screen.getByText(words, { selector: 'p' })).toBeDefined()
  expect(screen.getByText('Nobody else waits right now.')).toBeDefined()
})

test('a latecomer is welcome, with a clock and a test of sound', () => {
  const { onTestSound } = showWaiting({ reason: 'late' })
  expect(screen.getByRole('heading', { name: 'Good that you are here, Noor' })).toBeDefined()
  expect(screen.getByText('Round 3 is under way. Round 4 starts in 1:48.')).toBeDefined()
  expect(screen.getByText(UNSEEN)).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Test sound' }))
  expect(onTestSound).toHaveBeenCalledOnce()
})

test('who comes just before a bell reads that those pairs are made', () => {
  showWaiting({ reason: 'late', isAhead: true })
  expect(screen.getByText('The pairs of round 3 are made already. Round 4 starts in 1:48.')).toBeDefined()
})

test('in the last round nobody is promised another', () => {
  showWaiting({ number: undefined, bellAt: undefined })
  expect(screen.getByRole('heading', { name: 'At the bar' })).toBeDefined()
  expect(screen.queryByRole('timer')).toBeNull()
  expect(screen.queryByText(/You come first/)).toBeNull()
})

test.for(['late', 'odd-number'] as const)(
  'while nobody knows when it goes on, %s promises no end',
  (reason) => {
    showWaiting({ reason, bellAt: undefined, isPaused: true })
    expect(screen.getAllByText('Paused for a moment').length).toBeGreaterThan(0)
    expect(screen.queryByText('The last round is under way.')).toBeNull()
  },
)

test.for(['late', 'odd-number'] as const)(
  'a bell that is only not known yet is no pause, for %s either',
  (reason) => {
    showWaiting({ reason, bellAt: undefined })
    expect(screen.queryByText('Paused for a moment')).toBeNull()
    expect(screen.getAllByText('Round 4 is about to start').length).toBeGreaterThan(0)
  },
)

const around = (name: string) => screen.getByRole('button', { name }).parentElement?.textContent

function showDeserted(changes: Partial<ComponentProps<typeof DesertedPage>> = {}) {
  const on = { onElse: vi.fn<() => void>(), onBreather: vi.fn<() => void>() }
  renderInApp(
    <DesertedPage
      {...frame}
      number={3}
      endsAt={at(124)}
      isPaused={false}
      partner={sipho}
      met={[sipho]}
      isBusy={false}
      impressions={<p>What Noor keeps of Sipho</p>}
      {...on}
      {...changes}
    />,
  )
  return on
}

test('whose partner had to go may meet somebody else or take a breather, and note and yes stay', () => {
  const { onElse, onBreather } = showDeserted()
  expect(screen.getByRole('heading', { name: 'Sipho had to go' })).toBeDefined()
  expect(screen.getByText('2 minutes are left. What would you like?')).toBeDefined()
  expect(screen.getByText('If nobody is free, you wait at the bar.')).toBeDefined()
  expect(screen.getByRole('timer', { name: '2:04 to go' })).toBeDefined()
  expect(screen.getByText('What Noor keeps of Sipho')).toBeDefined()
  expect(screen.getByText(UNSEEN)).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Meet someone else' }))
  fireEvent.click(screen.getByRole('button', { name: 'Take a breather' }))
  expect(onElse).toHaveBeenCalledOnce()
  expect(onBreather).toHaveBeenCalledOnce()
})

test.for(['errorOfElse', 'errorOfBreather'] as const)(
  'an error stands at the button that failed: %s',
  (which) => {
    showDeserted({ [which]: 'We cannot reach Stamtafel.' })
    const [failed, other] =
      which === 'errorOfElse'
        ? ['Meet someone else', 'Take a breather']
        : ['Take a breather', 'Meet someone else']
    expect(around(failed)).toContain('We cannot reach Stamtafel.')
    expect(around(other)).not.toContain('We cannot reach Stamtafel.')
  },
)

test('whoever was silent is asked, with one way back and one out', () => {
  const onBack = vi.fn<() => void>()
  renderInApp(<OutPage {...frame} why="silent" chip="Break after round 3" isBusy={false} onBack={onBack} />)
  expect(screen.getByRole('heading', { name: 'Still there, Noor?' })).toBeDefined()
  expect(screen.getByText(UNSEEN)).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'I am here' }))
  expect(onBack).toHaveBeenCalledOnce()
  expect(screen.getByRole('button', { name: 'Stop for today' })).toBeDefined()
})

test('a breather has a way back in', () => {
  const onBack = vi.fn<() => void>()
  renderInApp(<OutPage {...frame} why="breather" chip="Round 3 of 4" isBusy={false} onBack={onBack} />)
  fireEvent.click(screen.getByRole('button', { name: 'I am back' }))
  expect(onBack).toHaveBeenCalledOnce()
})
