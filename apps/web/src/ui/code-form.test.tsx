// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { CodeForm, type CodeStatus } from './code-form.tsx'
import { MORNING, renderInApp } from './testing/render.tsx'

afterEach(cleanup)

function renderForm(status: CodeStatus = { kind: 'waiting' }, againAt?: number) {
  const onCode = vi.fn<(code: string) => void>()
  const onAgain = vi.fn<() => void>()
  const form = (shown: CodeStatus) => (
    <CodeForm
      title="Look in your mail"
      sent="A code went to noor@waalburg.example."
      status={shown}
      againAt={againAt}
      onCode={onCode}
      onAgain={onAgain}
    />
  )
  const { rerender } = renderInApp(form(status))
  const field = screen.getByLabelText<HTMLInputElement>('Six digits')
  return { onCode, onAgain, field, show: (shown: CodeStatus) => rerender(form(shown)) }
}

test('the field has the focus, so that one can paste at once', () => {
  const { field } = renderForm()
  expect(document.activeElement).toBe(field)
})

test('pasting fills all six and sends', () => {
  const { field, onCode } = renderForm()
  fireEvent.change(field, { target: { value: '482 951' } })
  expect(onCode).toHaveBeenCalledExactlyOnceWith('482951')
})

test('five digits send nothing', () => {
  const { field, onCode } = renderForm()
  fireEvent.change(field, { target: { value: '48295' } })
  expect(onCode).not.toHaveBeenCalled()
})

test('a wrong code stays, says how many tries are left, and is sent again when mended', () => {
  const { field, onCode, show } = renderForm()
  fireEvent.change(field, { target: { value: '482915' } })
  show({ kind: 'wrong', left: 4 })
  expect(field.value).toBe('482915')
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByText(/Four tries left/)).toBeDefined()

  fireEvent.change(field, { target: { value: '482951' } })
  expect(onCode).toHaveBeenLastCalledWith('482951')
})

test('a new code is offered only when it may be asked for', () => {
  renderForm({ kind: 'waiting' }, MORNING + 24_000)
  expect(screen.getByText('New code in 0:24')).toBeDefined()
  expect(screen.queryByText('Mail a new code')).toBeNull()
})

test('a code that has run out leaves one thing to do', () => {
  const { onAgain } = renderForm({ kind: 'expired' })
  expect(screen.getByRole('heading', { name: 'This code has run out' })).toBeDefined()
  fireEvent.click(screen.getByText('Mail a new code'))
  expect(onAgain).toHaveBeenCalledOnce()
})
