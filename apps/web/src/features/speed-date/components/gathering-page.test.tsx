// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderInApp } from '#web/ui/testing/render.tsx'
import { at, frame, sipho } from '#web/testing/samples-date.ts'
import { GatheringPage } from './gathering-page.tsx'

afterEach(cleanup)

function show(changes: Partial<ComponentProps<typeof GatheringPage>> = {}) {
  const on = {
    onHere: vi.fn<() => void>(),
    onJoin: vi.fn<() => void>(),
    onManner: vi.fn<() => void>(),
    onChoose: vi.fn<() => void>(),
    onHear: vi.fn<() => void>(),
  }
  renderInApp(
    <GatheringPage
      {...frame}
      phase="gathering"
      number={1}
      startsAt={at(-20)}
      bellAt={at(52)}
      lasts={75}
      people={[sipho]}
      here={38}
      joined={46}
      isJoined={false}
      isHere={false}
      isBusy={false}
      manner={{ listensFirst: false, typesAlong: false, likesThrees: false }}
      onManner={on.onManner}
      chime={{ isChosen: false, onChoose: on.onChoose, onHear: on.onHear }}
      onJoin={on.onJoin}
      onHere={on.onHere}
      {...changes}
    />,
  )
  return on
}

test('gathering says how many are here, how long still, how it works, and that nobody sees you', () => {
  show()
  expect(screen.getByRole('timer', { name: '0:52 to go to round 1' })).toBeDefined()
  expect(screen.getByText('38 people are here')).toBeDefined()
  expect(screen.getByText('46 signed up')).toBeDefined()
  expect(screen.getByText('Someone else every round')).toBeDefined()
  expect(screen.getByText('Nobody sees or hears you now')).toBeDefined()
})

test('before people gather one signs up, for nobody can say yet that they are here', () => {
  const { onJoin } = show({ phase: 'scheduled', startsAt: at(600), bellAt: undefined })
  expect(screen.queryByRole('button', { name: 'I am here' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'I take part' }))
  expect(onJoin).toHaveBeenCalledOnce()

  cleanup()
  show({ phase: 'scheduled', startsAt: at(600), bellAt: undefined, isJoined: true })
  expect(screen.getByText('You are signed up')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'I take part' })).toBeNull()
})

test('one takes part by a press, and then nothing more is to be done', () => {
  const { onHere } = show()
  fireEvent.click(screen.getByRole('button', { name: 'I am here' }))
  expect(onHere).toHaveBeenCalledOnce()

  cleanup()
  show({ isHere: true })
  expect(screen.queryByRole('button', { name: 'I am here' })).toBeNull()
  expect(screen.getByText('You are in')).toBeDefined()
})

test('there are three equal ways to take part, none of them chosen beforehand but talking', () => {
  const { onManner } = show()
  expect(screen.getByRole('button', { name: /^Talk/, pressed: true })).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: /^Listen first/ }))
  fireEvent.click(screen.getByRole('button', { name: /^I type along/ }))
  expect(onManner.mock.calls).toEqual([
    [{ listensFirst: true, typesAlong: false }],
    [{ listensFirst: false, typesAlong: true }],
  ])
})

test('that one is glad of threes, and of a chime, is a switch each', () => {
  const { onManner, onChoose, onHear } = show()
  fireEvent.click(screen.getByRole('switch', { name: 'Glad of threes', checked: false }))
  expect(onManner).toHaveBeenCalledExactlyOnceWith({ likesThrees: true })
  fireEvent.click(screen.getByRole('switch', { name: 'Soft chime', checked: false }))
  expect(onChoose).toHaveBeenCalledExactlyOnceWith(true)
  fireEvent.click(screen.getByRole('button', { name: 'Hear the chime' }))
  expect(onHear).toHaveBeenCalledOnce()
})

test('a paused speed date shows no clock', () => {
  show({ phase: 'paused', number: 3 })
  expect(screen.getByText('Paused for a moment')).toBeDefined()
  expect(screen.queryByRole('timer')).toBeNull()
})
