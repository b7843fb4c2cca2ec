// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { aVenue } from '#web/testing/samples.ts'
import { venueOptions } from '#web/venue/queries.ts'
import { CheckDevices } from './check-devices.tsx'

let world: World

beforeEach(() => {
  world = createWorld()
})
afterEach(cleanup)

const ME = 'PATCH /events/:eventId/me'
const LISTEN = 'Listen first Microphone off until you choose'
const TALK = 'Talk With or without camera'

const open = () => renderAt('/e/fair/ready', { page: CheckDevices }, world)
const button = (name: string) => screen.findByRole('button', { name })
const isMuted = () => world.session.view().self.isMuted

test('whoever listens first is muted at once, and the choice is kept', async () => {
  world.server.answer(ME, () => null)
  const { path } = open()
  fireEvent.click(await button(LISTEN))
  expect(isMuted()).toBe(true)
  expect(await button('Unmute')).toBeDefined()
  fireEvent.click(await button('I am ready'))
  await waitFor(() => expect(path()).toBe('/e/fair'))
  expect(world.server.bodiesOf(ME)).toEqual([{ listensFirst: true }])
})

test('whoever would rather talk after all is heard again', async () => {
  open()
  fireEvent.click(await button(LISTEN))
  fireEvent.click(await button(TALK))
  expect(isMuted()).toBe(false)
})

test('to speak up is the choice of who listens', async () => {
  open()
  fireEvent.click(await button(LISTEN))
  fireEvent.click(await button('Unmute'))
  expect(isMuted()).toBe(false)
  expect((await button(LISTEN)).getAttribute('aria-pressed')).toBe('true')
})

test('a choice that was made before is shown, and changes nothing by itself', async () => {
  const venue = aVenue()
  const me = { ...venue.me, listensFirst: true }
  world.queries.setQueryData(venueOptions('fair').queryKey, { ...venue, me })
  open()
  expect((await button(LISTEN)).getAttribute('aria-pressed')).toBe('true')
  expect(isMuted()).toBe(false)
})

test('the devices are open as long as the page is', async () => {
  const { unmount } = open()
  await button('I am ready')
  expect(world.session.areDevicesHeld()).toBe(true)
  unmount()
  expect(world.session.areDevicesHeld()).toBe(false)
})

test('going on without camera turns it off', async () => {
  world.server.answer(ME, () => null)
  const { path } = open()
  fireEvent.click(await button('Go on without camera'))
  expect(world.session.view().self.isCameraOff).toBe(true)
  await waitFor(() => expect(path()).toBe('/e/fair'))
})

test('a door that cannot be reached says so, and one may press again', async () => {
  world.server.lose(ME)
  const { path } = open()
  fireEvent.click(await button('I am ready'))
  expect(
    await screen.findByText('We cannot reach Stamtafel. Look whether you are online, and try again.'),
  ).toBeDefined()
  expect(path()).toBe('/e/fair/ready')
  world.server.answer(ME, () => null)
  fireEvent.click(await button('I am ready'))
  await waitFor(() => expect(path()).toBe('/e/fair'))
})

test('another device is chosen, and a refused one looked for again', async () => {
  world.session.show({
    microphone: {
      state: 'open',
      chosenId: 'm1',
      choices: [
        { id: 'm1', label: 'Headset' },
        { id: 'm2', label: 'Built-in microphone' },
      ],
    },
  })
  open()
  fireEvent.change(await screen.findByLabelText('Microphone'), { target: { value: 'm2' } })
  expect(world.session.view().microphone.chosenId).toBe('m2')
  act(() => world.session.show({ camera: { state: 'missing', chosenId: undefined, choices: [] } }))
  fireEvent.click(await button('Look again'))
  expect(world.session.retries()).toBe(1)
})

test('the sound is no choice of devices, only a press to hear it', async () => {
  open()
  expect(await button('Play a sound')).toBeDefined()
  expect(screen.queryByLabelText('Sound')).toBeNull()
  expect(screen.getAllByRole('combobox')).toHaveLength(2)
})

test('about recording the truth is said', async () => {
  open()
  expect(
    await screen.findByText('Nothing is recorded. Conversations at tables and in dates never will be.'),
  ).toBeDefined()
})
