// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { createWorld, renderAt } from '#web/testing/render-at.tsx'
import { DevicesButton } from './devices-button.tsx'

afterEach(cleanup)

const CHOICES = [
  { id: 'c1', label: 'Built-in camera' },
  { id: 'c2', label: 'Camera on the desk' },
]

async function open() {
  const world = createWorld()
  world.session.show({ camera: { state: 'open', chosenId: 'c1', choices: CHOICES } })
  renderAt('/e/fair', { page: DevicesButton }, world)
  fireEvent.click(await screen.findByRole('button', { name: 'Camera and sound' }))
  return world
}

test('another camera is chosen in the middle of a talk', async () => {
  const { session } = await open()
  fireEvent.change(screen.getByLabelText('Camera'), { target: { value: 'c2' } })
  expect(session.view().camera.chosenId).toBe('c2')
})

test('a camera that another program holds says so, and can be tried again', async () => {
  const { session } = await open()
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
  act(() => session.show({ camera: { state: 'busy', chosenId: 'c1', choices: CHOICES } }))
  expect(screen.getByText(/A different program is using your camera/)).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(session.retries()).toBe(1)
})

test('the dialog goes with a press, and nothing is changed', async () => {
  const { session } = await open()
  fireEvent.click(screen.getByRole('button', { name: 'Done' }))
  expect(screen.queryByLabelText('Camera')).toBeNull()
  expect(session.view().camera.chosenId).toBe('c1')
})
