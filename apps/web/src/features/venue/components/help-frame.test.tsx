// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { Mic, Video } from 'lucide-react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { CallBar, CallButton, CallFrame, LeaveButton } from '#web/ui/call.tsx'
import { VenueFrame } from './venue-frame.tsx'

let world: World
const pressed = vi.fn<(what: string) => void>()

beforeEach(() => {
  localStorage.clear()
  pressed.mockReset()
  world = createWorld()
})
afterEach(cleanup)

/** A call with a field beside it. */
function Page() {
  return (
    <CallFrame
      title="Table 4"
      panel={
        <aside aria-label="Chat">
          <input aria-label="Say something" />
        </aside>
      }
      bar={
        <CallBar end={<LeaveButton label="Leave the table" onPress={() => pressed('leave')} />}>
          <CallButton icon={Mic} label="Mute" shortcut="m" onPress={() => pressed('mute')} />
          <CallButton icon={Video} label="Camera off" shortcut="v" onPress={() => pressed('camera')} />
        </CallBar>
      }
    >
      <p>Faces</p>
    </CallFrame>
  )
}

async function open() {
  renderAt('/e/fair/table/four', { page: Page, frame: VenueFrame }, world)
  await screen.findByText('Faces')
  // The keys come after the page.
  await waitFor(() => expect(document.querySelector('dialog')).not.toBeNull())
}

const key = (of: string, more: KeyboardEventInit = {}, target: Element = document.body) =>
  fireEvent.keyDown(target, { key: of, ...more })
const focused = () => document.activeElement
const whatWasPressed = () => pressed.mock.calls.flat()

test('a key does what its button does, and the button says so', async () => {
  await open()
  key('m')
  key('V')
  expect(whatWasPressed()).toEqual(['mute', 'camera'])
  expect(screen.getByRole('button', { name: 'Mute' }).getAttribute('aria-keyshortcuts')).toBe('m')
})

test('who types, holds another key or holds it down presses nothing', async () => {
  await open()
  key('m', {}, screen.getByLabelText('Say something'))
  for (const held of ['ctrlKey', 'altKey', 'metaKey', 'shiftKey', 'repeat']) key('m', { [held]: true })
  expect(whatWasPressed()).toEqual([])
})

test('the key that leaves asks first, and Escape stays', async () => {
  await open()
  key('l')
  const dialog = await screen.findByRole('dialog', { name: 'Leave here?' })
  // The browser gives the first button of a dialog the focus.
  expect(within(dialog).getAllByRole('button')[0]?.textContent).toBe('Stay')
  fireEvent(dialog, new Event('cancel', { cancelable: true }))
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Leave here?' })).toBeNull())
  expect(whatWasPressed()).toEqual([])
  key('l')
  fireEvent.click(
    within(await screen.findByRole('dialog', { name: 'Leave here?' })).getByRole('button', {
      name: 'Leave the table',
    }),
  )
  expect(whatWasPressed()).toEqual(['leave'])
})

test('the list of keys opens by a key, and in it they are switched off, all of them', async () => {
  await open()
  key('?', { shiftKey: true })
  const list = await screen.findByRole('dialog', { name: 'Which key does what?' })
  key('m')
  expect(whatWasPressed()).toEqual([])
  fireEvent.click(within(list).getByRole('switch', { name: 'Use these keys' }))
  fireEvent.click(within(list).getByRole('button', { name: 'Close' }))
  key('m')
  key('?', { shiftKey: true })
  expect(whatWasPressed()).toEqual([])
  expect(screen.queryByRole('dialog', { name: 'Which key does what?' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Mute' }).hasAttribute('aria-keyshortcuts')).toBe(false)
})

test('help is in the corner of a call, and leads to the keys where they are switched off', async () => {
  localStorage.setItem('stamtafel.shortcuts-off', 'yes')
  await open()
  fireEvent.click(screen.getByRole('button', { name: 'Help' }))
  const help = await screen.findByRole('dialog', { name: 'What can we help with?' })
  expect(within(help).getByText(/60 seconds at a table or on a stage, 20 seconds in a date/)).toBeDefined()
  fireEvent.click(within(help).getByRole('button', { name: 'Show the keys' }))
  fireEvent.click(await screen.findByRole('switch', { name: 'Use these keys' }))
  fireEvent.click(screen.getByRole('button', { name: 'Close' }))
  key('m')
  expect(whatWasPressed()).toEqual(['mute'])
})

test('F6 goes round from the picture to the bar and the panel, also out of a field, and back with shift', async () => {
  await open()
  key('F6')
  expect(focused()).toBe(screen.getByRole('region', { name: 'Table 4' }))
  key('F6')
  expect(focused()).toBe(screen.getByRole('button', { name: 'Mute' }))
  key('F6')
  expect(focused()).toBe(screen.getByRole('complementary', { name: 'Chat' }))
  screen.getByLabelText('Say something').focus()
  key('F6', {}, screen.getByLabelText('Say something'))
  expect(focused()).toBe(screen.getByRole('region', { name: 'Table 4' }))
  key('F6', { shiftKey: true })
  expect(focused()).toBe(screen.getByRole('complementary', { name: 'Chat' }))
})
