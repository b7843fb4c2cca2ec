// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { MORNING, renderInApp } from '#web/ui/testing/render.tsx'
import { BetweenPage } from './between-page.tsx'
import { GatheringPage } from './gathering-page.tsx'
import { TalkingPage } from './talking-page.tsx'

afterEach(cleanup)

const plan = { rounds: 4, roundSeconds: 300, breakSeconds: 45 }
const noor = { id: 'noor', name: 'Noor van der Kolk' }
const sipho = { id: 'sipho', name: 'Sipho Dlamini' }
const media = {
  isMicrophoneOn: true,
  isCameraOn: true,
  onMicrophone: () => undefined,
  onCamera: () => undefined,
}
const at = (seconds: number) => new Date(MORNING + seconds * 1000).toISOString()

function renderGathering(changes: Partial<ComponentProps<typeof GatheringPage>> = {}) {
  const onHere = vi.fn<() => void>()
  renderInApp(
    <GatheringPage
      {...media}
      you={noor}
      plan={plan}
      phase="gathering"
      number={1}
      startsAt={at(-20)}
      bellAt={at(52)}
      lasts={75}
      people={[sipho]}
      here={38}
      joined={46}
      isHere={false}
      isBusy={false}
      onHere={onHere}
      onLeave={() => undefined}
      {...changes}
    />,
  )
  return onHere
}

test('gathering says how many are here, how long still, and that nobody sees you', () => {
  renderGathering()
  expect(screen.getByRole('timer', { name: '0:52 to go to round 1' })).toBeDefined()
  expect(screen.getByText('38 people are here')).toBeDefined()
  expect(screen.getByText('46 signed up')).toBeDefined()
  expect(screen.getByText('Nobody sees or hears you now')).toBeDefined()
})

test('one takes part by a press, and then nothing more is to be done', () => {
  const onHere = renderGathering()
  fireEvent.click(screen.getByRole('button', { name: 'I am here' }))
  expect(onHere).toHaveBeenCalledOnce()

  cleanup()
  renderGathering({ isHere: true })
  expect(screen.queryByRole('button', { name: 'I am here' })).toBeNull()
  expect(screen.getByText('You are in')).toBeDefined()
})

function renderTalking(changes: Partial<ComponentProps<typeof TalkingPage>> = {}) {
  const onLeave = vi.fn<() => void>()
  renderInApp(
    <TalkingPage
      {...media}
      number={3}
      plan={plan}
      endsAt={at(158)}
      goodbyeUntil={at(168)}
      you={noor}
      partners={[sipho]}
      reasons={['first-meeting']}
      past={[{ number: 1, partner: { id: 'amina', name: 'Amina Berkane' } }, { number: 2 }]}
      onLeave={onLeave}
      {...changes}
    />,
  )
  return onLeave
}

test('a talk says how long still, why these two, and the rounds so far', () => {
  renderTalking()
  expect(screen.getByRole('timer', { name: '2:38 to go' })).toBeDefined()
  expect(screen.getByText('You have not met before')).toBeDefined()
  expect(screen.getByText('You have talked with 1 new person today, no one twice')).toBeDefined()
  const rounds = within(screen.getByRole('list', { name: 'Rounds' })).getAllByRole('listitem')
  expect(rounds.map((round) => round.getAttribute('aria-current'))).toEqual([null, null, 'step', null])
})

test('at the bell one hears with whom one talks', () => {
  renderTalking()
  expect(screen.getByRole('alert').textContent?.trim()).toBe('Round 3. You talk with Sipho Dlamini.')
})

test('when the time is over the ring counts the goodbye', () => {
  renderTalking({ endsAt: at(-2), goodbyeUntil: at(8) })
  expect(screen.getByRole('timer', { name: '0:08 to go' })).toBeDefined()
  expect(screen.getByText('goodbye')).toBeDefined()
})

test('leaving asks first, and staying is the safe answer', () => {
  const onLeave = renderTalking()
  fireEvent.click(screen.getByRole('button', { name: 'Leave' }))
  const dialog = screen.getByRole('dialog', { name: 'Leave this date?' })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Stay' }))
  expect(onLeave).not.toHaveBeenCalled()

  fireEvent.click(screen.getByRole('button', { name: 'Leave' }))
  fireEvent.click(within(dialog).getByRole('button', { name: 'Leave' }))
  expect(onLeave).toHaveBeenCalledOnce()
})

test('a partner whose connection dropped is held, and nobody sees or hears you meanwhile', () => {
  renderTalking({ partners: [{ ...sipho, heldUntil: at(14) }] })
  expect(screen.getByText('We keep the place of Sipho Dlamini')).toBeDefined()
  expect(screen.getByText(/14 seconds more/)).toBeDefined()
  expect(screen.getByText('Nobody sees or hears you now')).toBeDefined()
})

function renderBetween(changes: Partial<ComponentProps<typeof BetweenPage>> = {}) {
  renderInApp(
    <BetweenPage
      {...media}
      you={noor}
      plan={plan}
      number={3}
      bellAt={at(18)}
      lasts={45}
      past={[]}
      onLeave={() => undefined}
      {...changes}
    />,
  )
}

test('before the reveal one reads when it comes', () => {
  renderBetween()
  expect(screen.getByText('Twenty seconds before the bell you see who you meet.')).toBeDefined()
})

test('who is next is shown and said', () => {
  renderBetween({ next: { kind: 'pairing', partners: [sipho], reasons: ['met-before'] } })
  expect(screen.getByRole('heading', { name: 'Next: Sipho Dlamini' })).toBeDefined()
  expect(screen.getByText('You know each other, and have not talked today')).toBeDefined()
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent?.trim())).toContain(
    'In 18 seconds you meet Sipho Dlamini.',
  )
})

test('who sits out reads why, and that they come first next time', () => {
  renderBetween({ next: { kind: 'sitting-out', reason: 'odd-number' } })
  expect(
    screen.getByText(
      'There is an odd number of us, so one person waits this round. You come first when the pairs of round 4 are made.',
    ),
  ).toBeDefined()
})

test('every leaving reads the same', () => {
  renderBetween({ bellAt: at(108), running: { number: 2, goneName: 'Sipho' } })
  expect(screen.getByRole('heading', { name: 'Sipho had to go' })).toBeDefined()
  expect(screen.getByText('The next round starts in 1:48.')).toBeDefined()
})

test('a latecomer waits with a clock', () => {
  renderBetween({ bellAt: at(108), running: { number: 2 } })
  expect(screen.getByText('Round 2 is under way. Round 3 starts in 1:48.')).toBeDefined()
})
