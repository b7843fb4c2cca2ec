// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderInApp } from '#web/ui/testing/render.tsx'
import { PreFlightPage } from './pre-flight-page.tsx'

afterEach(cleanup)

function renderPage(changes: Partial<ComponentProps<typeof PreFlightPage>> = {}) {
  const presses = {
    onCamera: vi.fn<(isOn: boolean) => void>(),
    onMicrophone: vi.fn<(isOn: boolean) => void>(),
    onSelectCamera: vi.fn<(id: string) => void>(),
    onSelectMicrophone: vi.fn<(id: string) => void>(),
    onPlay: vi.fn<() => void>(),
    onListenFirst: vi.fn<(isListening: boolean) => void>(),
    onSearch: vi.fn<() => void>(),
    onReady: vi.fn<() => void>(),
  }
  renderInApp(
    <PreFlightPage
      eventName="Samen aan de Waal"
      person={{ id: 'noor', name: 'Noor van der Kolk' }}
      video={<video muted data-testid="picture" />}
      camera={{ state: 'on', devices: [{ id: 'c1', label: 'Built-in camera' }], selected: 'c1' }}
      microphone={{
        state: 'on',
        devices: [
          { id: 'm1', label: 'Headset' },
          { id: 'm2', label: 'Built-in microphone' },
        ],
        selected: 'm1',
      }}
      level={0.5}
      isListeningFirst={false}
      isBusy={false}
      {...presses}
      {...changes}
    />,
  )
  return presses
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('one sees oneself, and that nobody else does', () => {
  renderPage()
  expect(screen.getByTestId('picture')).toBeDefined()
  expect(screen.getByText('Nobody sees or hears you now')).toBeDefined()
})

test('devices can be chosen', () => {
  const { onSelectMicrophone } = renderPage()
  fireEvent.change(screen.getByLabelText('Microphone'), { target: { value: 'm2' } })
  expect(onSelectMicrophone).toHaveBeenCalledExactlyOnceWith('m2')
})

test('one may go in without camera', () => {
  const { onCamera, onReady } = renderPage()
  press('Go on without camera')
  expect(onCamera).toHaveBeenCalledExactlyOnceWith(false)
  expect(onReady).toHaveBeenCalledOnce()
})

test('listening first is a choice like talking', () => {
  const { onListenFirst } = renderPage()
  press('Listen first Microphone off until you choose')
  expect(onListenFirst).toHaveBeenCalledExactlyOnceWith(true)
})

test('a refused permission says what to do, and the way in stays open', () => {
  const { onReady } = renderPage({
    camera: { state: 'refused', devices: [] },
    microphone: { state: 'refused', devices: [] },
  })
  expect(screen.getByRole('heading', { name: 'The browser keeps your camera off' })).toBeDefined()
  expect(screen.getByText('Set camera and microphone to Allow')).toBeDefined()
  expect(screen.getByText('The browser keeps your microphone off')).toBeDefined()
  press('I am ready')
  expect(onReady).toHaveBeenCalledOnce()
})

test.for([
  ['missing', 'We cannot find a camera. You are just as welcome without one.'],
  ['busy', 'A different program is using your camera'],
] as const)('a camera that is %s has its sentence and can be looked for again', ([state, sentence]) => {
  const { onSearch } = renderPage({ camera: { state, devices: [] } })
  expect(screen.getByRole('heading', { name: sentence })).toBeDefined()
  press(state === 'missing' ? 'Look again' : 'Try again')
  expect(onSearch).toHaveBeenCalledOnce()
})
