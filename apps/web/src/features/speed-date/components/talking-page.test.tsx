// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { afterEach, expect, test } from 'vitest'
import { renderInApp } from '#web/ui/testing/render.tsx'
import { at, frame, partner, tom } from '#web/testing/samples-date.ts'
import { TalkingPage } from './talking-page.tsx'

afterEach(cleanup)

const times = { bell: at(-142), togetherSince: at(-142), endsAt: at(158), goodbyeUntil: at(168) }
const over = { ...times, endsAt: at(-2), goodbyeUntil: at(8) }

type Changes = Partial<ComponentProps<typeof TalkingPage>>

function ui(changes: Changes) {
  return (
    <TalkingPage
      {...frame}
      number={3}
      times={times}
      pausedAt={null}
      isExtended={false}
      isLast={false}
      position={0}
      listensFirst={false}
      partners={[partner()]}
      reasons={['first-meeting']}
      past={[
        { number: 1, partners: [{ id: 'amina', name: 'Amina Berkane' }] },
        { number: 2, partners: [] },
      ]}
      met={1}
      acts={null}
      {...changes}
    />
  )
}

/** The page; the answer shows it changed. */
function show(changes: Changes = {}) {
  const { rerender } = renderInApp(ui(changes))
  return (next: Changes) => rerender(ui(next))
}

const UNSEEN = 'Nobody sees or hears you now'
const alerts = () => screen.getAllByRole('alert').map(({ textContent }) => textContent?.trim())
const heard = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join(' ')

test('a talk says how long still, why these two, and the rounds so far', () => {
  show()
  expect(screen.getByRole('timer', { name: '2:38 to go' })).toBeDefined()
  expect(screen.getByText('You have not met before')).toBeDefined()
  expect(screen.getByText('You have talked with 1 new person today, no one twice')).toBeDefined()
  const rounds = within(screen.getByRole('list', { name: 'Rounds' })).getAllByRole('listitem')
  expect(rounds.map((round) => round.getAttribute('aria-current'))).toEqual([null, null, 'step', null])
  expect(screen.queryByText(UNSEEN)).toBeNull()
})

test('at the bell one hears with whom one talks', () => {
  show()
  expect(alerts()).toContain('Round 3. You talk with Sipho Dlamini.')
})

test('the ten seconds of goodbye are said, and the ring counts them', () => {
  show({ times: over })
  expect(screen.getByRole('timer', { name: '0:08 to go' })).toBeDefined()
  expect(screen.getByText('goodbye')).toBeDefined()
  expect(screen.getByText('Ten seconds to say goodbye')).toBeDefined()
})

test('where no break follows, the goodbye comes out of the round', () => {
  show({ times: { ...times, endsAt: at(7), goodbyeUntil: at(7) } })
  expect(screen.getByText('Ten seconds to say goodbye')).toBeDefined()
  expect(screen.getByRole('timer', { name: '0:07 to go' })).toBeDefined()
})

test('a partner whose connection dropped is held, and nobody sees or hears you meanwhile', () => {
  show({ partners: [partner({ state: 'held', until: at(14), isConnected: false })] })
  expect(screen.getByRole('heading', { name: 'Holding Sipho’s place' })).toBeDefined()
  expect(screen.getByText(/14 seconds more, then you choose/)).toBeDefined()
  expect(screen.getByText(UNSEEN)).toBeDefined()
})

test('with less than a minute left the hold ends in the break', () => {
  const held = partner({ state: 'held', until: at(14), isConnected: false })
  show({ partners: [held], times: { ...times, endsAt: at(70), goodbyeUntil: at(80) } })
  expect(screen.getByText(/14 seconds more, then the break begins/)).toBeDefined()
})

test('a held partner who is still in the room may hear, so nothing else is claimed', () => {
  show({ partners: [partner({ state: 'held', until: at(14) })] })
  expect(screen.queryByText(UNSEEN)).toBeNull()
})

test('a partner who does not look is waited for', () => {
  show({ partners: [partner({ state: 'looking-away', until: at(9) })] })
  expect(screen.getByRole('heading', { name: 'Sipho is on the way back' })).toBeDefined()
  expect(screen.getByText(/9 seconds more, then you choose/)).toBeDefined()
  expect(screen.queryByText(UNSEEN)).toBeNull()
})

test('in a trio the others talk on while one is held', () => {
  show({
    partners: [partner(), partner({ ...tom, position: 2, state: 'held', until: at(14), isConnected: false })],
  })
  expect(screen.getByText(/Holding Tom’s place/)).toBeDefined()
  expect(screen.getByRole('figure', { name: 'Sipho Dlamini, muted' })).toBeDefined()
  expect(screen.queryByText(UNSEEN)).toBeNull()
})

test('a trio has turns, shown on the mat and said', () => {
  show({ partners: [partner(), partner({ ...tom, position: 2 })] })
  expect(screen.getByRole('heading', { name: 'Why you three' })).toBeDefined()
  expect(screen.getByText('Sipho is telling', { selector: 'b' })).toBeDefined()
  expect(heard()).toContain('Sipho is telling')
})

test('one’s own turn is said to oneself', () => {
  show({ position: 1, partners: [partner({ position: 0 }), partner({ ...tom, position: 2 })] })
  expect(screen.getByText('Your turn to tell', { selector: 'b' })).toBeDefined()
})

test('somebody who joins is told ten seconds ahead, and is not there yet', () => {
  show({ partners: [partner(), partner({ ...tom, position: 2, state: 'coming', joinsAt: at(10) })] })
  expect(screen.getByText('Tom joins you')).toBeDefined()
  expect(screen.getByText('0:10')).toBeDefined()
  expect(heard()).toContain('Tom joins you. You all like threes.')
  expect(screen.queryByRole('figure', { name: /Tom/ })).toBeNull()
  expect(screen.getByRole('heading', { name: 'Why you two' })).toBeDefined()
})

test('that one of three had to go is said', () => {
  const change = show({ partners: [partner(), partner({ ...tom, position: 2 })] })
  change({ partners: [partner()] })
  expect(heard()).toContain('Tom had to go')
})

test('whoever did not look at the bell reads that they are off, and who waits how long', () => {
  show({ absent: { until: at(12) } })
  expect(screen.getByText('Your camera and microphone are off until you press anything')).toBeDefined()
  expect(screen.getByText('Sipho waits for you, 12 seconds more.')).toBeDefined()
  expect(screen.getByText(UNSEEN)).toBeDefined()
  expect(alerts()).toContain(
    'Round 3. You talk with Sipho Dlamini. Your camera and microphone are off until you press anything',
  )
})

test('while a host has stopped the clock it stands', () => {
  show({ pausedAt: at(-5), hint: 'You need not do anything. The clock goes on later.' })
  expect(screen.getByRole('timer', { name: 'paused, 2:43 to go' })).toBeDefined()
  expect(screen.getByText(/You need not do anything/)).toBeDefined()
})

test('a minute more stands in the ring', () => {
  show({ isExtended: true })
  expect(screen.getByText('+1 min')).toBeDefined()
})

test('whoever types along or listens first is shown so', () => {
  show({
    partners: [partner({ typesAlong: true }), partner({ ...tom, position: 2, listensFirst: true })],
  })
  expect(screen.getByText('Sipho types along')).toBeDefined()
  expect(screen.getByText('Tom listens first')).toBeDefined()
})
