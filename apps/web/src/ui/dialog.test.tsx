// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useAnnouncement } from './announcer.tsx'
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

test('a dialog that goes while it is open is closed first, so that the browser gives the focus back', () => {
  const { unmount } = renderInApp(
    <Dialog title="Leave this date?" isOpen onSafe={() => undefined}>
      <p>The round goes on.</p>
    </Dialog>,
  )
  const dialog = screen.getByRole<HTMLDialogElement>('dialog')
  unmount()
  expect(dialog.open).toBe(false)
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

function Says({ sentence }: { readonly sentence: string }) {
  useAnnouncement(sentence)
  return null
}

function Page({ isOpen, says }: { readonly isOpen: boolean; readonly says: readonly string[] }) {
  return (
    <>
      {says.map((sentence) => (
        <Says key={sentence} sentence={sentence} />
      ))}
      <Dialog title="Leave this date?" isOpen={isOpen} onSafe={() => undefined}>
        <p>The round goes on.</p>
      </Dialog>
    </>
  )
}

test('what is announced while it is open is read in it, for the page around it is out of reach', () => {
  const { rerender } = renderInApp(<Page isOpen={false} says={['Tom sits down']} />)
  rerender(<Page isOpen says={[]} />)
  const dialog = within(screen.getByRole('dialog'))
  expect(dialog.getByRole('status').textContent).toBe('')
  rerender(<Page isOpen says={['Lotte asks you to come to the foyer', 'Grace sits down']} />)
  expect(dialog.getByRole('status').textContent?.trim()).toBe(
    'Lotte asks you to come to the foyer. Grace sits down',
  )
})
