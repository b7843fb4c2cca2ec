// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderInApp } from '#web/ui/testing/render.tsx'
import type { RegistrationInput } from '../types.ts'
import { RegistrationForm } from './registration-form.tsx'

afterEach(cleanup)

function renderForm(error?: string) {
  const onRegister = vi.fn<(input: RegistrationInput) => void>()
  renderInApp(
    <RegistrationForm organisationName="Waalburg" isBusy={false} error={error} onRegister={onRegister} />,
  )
  return onRegister
}

function fill(label: string, value: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
}

function send(): void {
  fireEvent.click(screen.getByRole('button', { name: 'Save my seat' }))
}

test('nothing is ticked beforehand, for there is nothing to tick', () => {
  renderForm()
  expect(screen.queryAllByRole('checkbox')).toEqual([])
})

test('what is kept stands beside the button', () => {
  renderForm()
  expect(screen.getByText(/Waalburg uses your name and address/)).toBeDefined()
})

test('a name and an address are sent', () => {
  const onRegister = renderForm()
  fill('Your name', 'Noor van der Kolk')
  fill('E-mail', 'noor@waalburg.example')
  send()
  expect(onRegister).toHaveBeenCalledExactlyOnceWith({
    name: 'Noor van der Kolk',
    email: 'noor@waalburg.example',
  })
})

test('what is missing is said under its field, and the first of it gets the focus', () => {
  const onRegister = renderForm()
  send()
  expect(onRegister).not.toHaveBeenCalled()
  expect(screen.getByText('Fill in the name by which people may call you')).toBeDefined()
  expect(document.activeElement).toBe(screen.getByLabelText('Your name'))
})

test('an address without an ending is sent back, and mending it takes the sentence away', () => {
  renderForm()
  fill('Your name', 'Noor')
  fill('E-mail', 'noor@waalburg')
  send()
  const field = screen.getByLabelText('E-mail')
  expect(field.getAttribute('aria-invalid')).toBe('true')

  fill('E-mail', 'noor@waalburg.example')
  expect(field.getAttribute('aria-invalid')).toBeNull()
})

test('what the server says is read aloud', () => {
  renderForm('Registration is closed.')
  expect(screen.getByText('Registration is closed.').closest('[role="alert"]')).not.toBeNull()
})
