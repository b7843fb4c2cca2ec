// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { MediaView } from '#web/media/media-view.ts'
import { Around, createWorld, type World } from '#web/testing/render-at.tsx'
import { aRemotePerson } from '#web/testing/fake-session.ts'
import { renderInApp } from '#web/ui/testing/render.tsx'
import { UnseenNow } from './unseen-now.tsx'

let world: World

beforeEach(() => {
  world = createWorld()
  world.session.show({ status: 'connected', people: [aRemotePerson('sipho')] })
})
afterEach(cleanup)

const open = () =>
  renderInApp(
    <Around world={world}>
      <UnseenNow others={['sipho', 'tom']} />
    </Around>,
  )
const change = (part: (view: MediaView) => Partial<MediaView>) =>
  act(() => world.session.show(part(world.session.view())))
const isSaid = () => screen.queryByText('Nobody sees or hears you now') !== null

test('with one of them in the room nothing is said', () => {
  open()
  expect(isSaid()).toBe(false)
})

test.for(['lost', 'connecting', 'idle'] as const)(
  'a connection that is %s brings nothing to anybody',
  (status) => {
    open()
    change(() => ({ status }))
    expect(isSaid()).toBe(true)
  },
)

test.for(['reconnecting', 'elsewhere'] as const)(
  'of a connection that is %s nothing is claimed',
  (status) => {
    open()
    change(() => ({ status, people: [] }))
    expect(isSaid()).toBe(false)
  },
)

test('in a room in which none of them is, nobody sees or hears one', () => {
  open()
  change(() => ({ people: [] }))
  expect(isSaid()).toBe(true)
})

test('muted with the camera off, nobody does either; with one of them on, somebody does', () => {
  open()
  change(({ self }) => ({ self: { ...self, isMuted: true, isCameraOff: true } }))
  expect(isSaid()).toBe(true)
  change(({ self }) => ({ self: { ...self, isMuted: false } }))
  expect(isSaid()).toBe(false)
})

test('devices that the browser refuses send nothing', () => {
  open()
  change(({ camera, microphone }) => ({
    camera: { ...camera, state: 'refused' },
    microphone: { ...microphone, state: 'refused' },
  }))
  expect(isSaid()).toBe(true)
})
