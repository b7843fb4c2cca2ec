// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderInApp } from '#web/ui/testing/render.tsx'
import type { NextSeat } from '../next-seat.ts'
import { at, frame, sipho, tom } from '#web/testing/samples-date.ts'
import { BreakPage } from './break-page.tsx'

afterEach(cleanup)

const talks = { listensFirst: false, typesAlong: false }
const pair: NextSeat = { kind: 'pairing', partners: [{ ...sipho, ...talks }], reasons: ['met-before'] }

function show(changes: Partial<ComponentProps<typeof BreakPage>> = {}) {
  const onSkip = vi.fn<() => void>()
  renderInApp(
    <BreakPage
      {...frame}
      number={3}
      bellAt={at(18)}
      lasts={45}
      isPaused={false}
      isUnseen={false}
      isSkipped={undefined}
      isBusy={false}
      onSkip={onSkip}
      past={[]}
      met={1}
      just={[]}
      {...changes}
    />,
  )
  return onSkip
}

const heard = () => screen.getAllByRole('status').map(({ textContent }) => textContent?.trim())

test('where nobody else was free for who wished for one, it is said, and when it goes on', () => {
  show({ bellAt: at(48), early: { why: 'nobody-free' } })
  expect(screen.getByRole('heading', { name: 'Nobody else was free to meet' })).toBeDefined()
  expect(screen.getByText(/The break begins early/)).toBeDefined()
})

test('before the reveal one reads when it comes, and sees whom one just talked with', () => {
  show({ bellAt: at(38), just: [tom], impressions: <p>What Noor keeps of Tom</p> })
  expect(screen.getByText('Twenty seconds before the bell you see who you meet.')).toBeDefined()
  expect(screen.getByRole('heading', { name: /Tom Prins/ })).toBeDefined()
  expect(screen.getByText('What Noor keeps of Tom')).toBeDefined()
  expect(screen.getAllByText('Nobody sees or hears you now').length).toBeGreaterThan(0)
})

test('who is next is shown and said, and the one before stays open', () => {
  show({ next: pair, impressions: <p>What Noor keeps of Tom</p> })
  expect(screen.getByRole('heading', { name: 'Next: Sipho Dlamini' })).toBeDefined()
  expect(screen.getByText('You know each other, and have not talked today')).toBeDefined()
  expect(heard()).toContain('In 18 seconds you meet Sipho Dlamini.')
  expect(screen.getByText('What Noor keeps of Tom')).toBeDefined()
})

test('two who are next make a trio, and it is said why', () => {
  const partners = [
    { ...sipho, ...talks },
    { ...tom, ...talks, typesAlong: true },
  ]
  show({ next: { kind: 'pairing', partners, reasons: [] } })
  expect(screen.getByRole('heading', { name: 'Next: Sipho Dlamini and Tom Prins' })).toBeDefined()
  expect(screen.getByText(/There is an odd number of us/)).toBeDefined()
  expect(screen.getAllByText('Tom types along').length).toBeGreaterThan(0)
})

test('five seconds before the bell one sees oneself as the other will', () => {
  show({ next: pair, bellAt: at(5), video: <p>Noor in the picture</p> })
  expect(screen.getByText('How Sipho will see you')).toBeDefined()
  expect(screen.getByText('Noor in the picture')).toBeDefined()
  expect(screen.getByText('Nobody sees or hears you yet')).toBeDefined()
  expect(screen.getByRole('timer', { name: '0:05 to go' })).toBeDefined()
})

test('whoever has pressed nothing since the last bell is asked for a press, plainly', () => {
  show({ next: pair, isUnseen: true })
  expect(screen.getByText('Press anything so that Sipho sees you')).toBeDefined()
  expect(heard().join(' ')).toContain('Otherwise camera and microphone stay off at the bell.')
  cleanup()
  show({ isUnseen: true })
  expect(screen.queryByText(/Press anything/)).toBeNull()
})

test('the round that comes is skipped by a press, and not skipped by another', () => {
  const onSkip = show({ bellAt: at(38), isSkipped: false })
  fireEvent.click(screen.getByRole('button', { name: 'Skip this round' }))
  expect(onSkip).toHaveBeenLastCalledWith(true)
  cleanup()
  const undo = show({ bellAt: at(38), isSkipped: true })
  expect(screen.getByRole('heading', { name: 'You skip round 3' })).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Take part after all' }))
  expect(undo).toHaveBeenLastCalledWith(false)
})

test('after the reveal it is too late to skip', () => {
  show({ next: pair })
  expect(screen.queryByRole('button', { name: 'Skip this round' })).toBeNull()
})

test('who sits out reads why, and that they come first next time', () => {
  show({ next: { kind: 'sitting-out', reason: 'odd-number' } })
  expect(
    screen.getByText(
      'There is an odd number of us, so one person waits this round. You come first when the pairs of round 4 are made.',
    ),
  ).toBeDefined()
})

test('of somebody who left late one reads what every leaving reads', () => {
  show({ bellAt: at(48), early: { why: 'gone', partner: { attendeeId: sipho.id, name: sipho.name } } })
  expect(screen.getByRole('heading', { name: 'Sipho had to go' })).toBeDefined()
  expect(screen.getByText('The break begins early. The next round starts in 0:48.')).toBeDefined()
})

test('after the last round none is promised', () => {
  show({ number: undefined, bellAt: undefined })
  expect(screen.getByRole('heading', { name: 'That was the last round' })).toBeDefined()
  expect(screen.queryByRole('timer')).toBeNull()
})

test('while a host has stopped the clock it stands', () => {
  show({ isPaused: true, next: pair, bellAt: at(3) })
  expect(screen.getByRole('timer', { name: 'Paused for a moment' })).toBeDefined()
  expect(screen.queryByText('How Sipho will see you')).toBeNull()
})

test('a bell that is only not known yet is no pause', () => {
  show({ bellAt: undefined })
  expect(screen.queryByText('paused')).toBeNull()
  expect(screen.getByRole('timer', { name: 'Round 3 is about to start' })).toBeDefined()
})
