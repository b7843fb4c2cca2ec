// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Dialog } from './dialog.tsx'
import { renderInApp } from './testing/render.tsx'

afterEach(cleanup)

test('an open dialog asks its question', () => {
  renderInApp(
    <Dialog title="Leave this date?" isOpen onSafe={() => undefined}>
      <p>The round goes on.</p>
    </Dialog>,
  )
  const dialog = screen.getByRole<HTMLDialogElement>('dialog', { name: 'Leave this date?' })
  expect(dialog.open).toBe(true)
})

test('a closed dialog holds no buttons', () => {
  renderInApp(
    <Dialog title="Leave this date?" isOpen={false} onSafe={() => undefined}>
      <button type="button">Leave</button>
    </Dialog>,
  )
  expect(screen.queryByText('Leave')).toBeNull()
})

test('Escape gives the safe answer and leaves closing to the page', () => {
  const onSafe = vi.fn<() => void>()
  renderInApp(
    <Dialog title="Leave this date?" isOpen onSafe={onSafe}>
      <p>The round goes on.</p>
    </Dialog>,
  )
  const isLeftToBrowser = fireEvent(
    screen.getByRole('dialog'),
    new Event('cancel', { bubbles: false, cancelable: true }),
  )
  expect(onSafe).toHaveBeenCalledOnce()
  expect(isLeftToBrowser).toBe(false)
})
