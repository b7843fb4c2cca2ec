// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { renderInApp } from './testing/render.tsx'
import { ToastRegion, useToast, type Toast } from './toast.tsx'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function Shower({ toast }: { toast: Toast }) {
  const show = useToast()
  return (
    <button type="button" onClick={() => show(toast)}>
      show {toast.text}
    </button>
  )
}

function renderToasts(...toasts: readonly Toast[]) {
  renderInApp(
    <ToastRegion>
      {toasts.map((toast) => (
        <Shower key={toast.text} toast={toast} />
      ))}
    </ToastRegion>,
  )
  for (const { text } of toasts) fireEvent.click(screen.getByText(`show ${text}`))
}

test('a toast goes after six seconds', () => {
  renderToasts({ text: 'You are back' })
  expect(screen.queryByText('You are back')).not.toBeNull()
  pass(6000)
  expect(screen.queryByText('You are back')).toBeNull()
})

test('a second toast waits for the first', () => {
  renderToasts({ text: 'first' }, { text: 'second' })
  expect(screen.queryByText('second')).toBeNull()
  pass(6000)
  expect(screen.queryByText('second')).not.toBeNull()
})

test('a toast stays while the pointer is on it', () => {
  renderToasts({ text: 'You are back' })
  fireEvent.mouseEnter(screen.getByText('You are back'))
  fireEvent.focus(screen.getByText('You are back'))
  pass(20_000)
  expect(screen.queryByText('You are back')).not.toBeNull()
})

test('the action of a toast is done, and the toast goes', () => {
  const onPress = vi.fn<() => void>()
  renderToasts({ text: 'You stayed', action: { label: 'Walk over', onPress } })
  fireEvent.click(screen.getByText('Walk over'))
  expect(onPress).toHaveBeenCalledOnce()
  expect(screen.queryByText('You stayed')).toBeNull()
})

function pass(milliseconds: number): void {
  act(() => {
    vi.advanceTimersByTime(milliseconds)
  })
}
