// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { LanguageButton, LanguageSwitch, ThemeSwitch } from './switches.tsx'
import { renderInApp } from './testing/render.tsx'
import { preferredLocale } from './texts.tsx'

afterEach(() => {
  cleanup()
  localStorage.clear()
  delete document.documentElement.dataset['theme']
})

test('a press changes the scheme, and this device remembers it', () => {
  document.documentElement.dataset['theme'] = 'dark'
  renderInApp(<ThemeSwitch />)
  fireEvent.click(screen.getByRole('button', { name: 'Light or dark' }))
  expect(document.documentElement.dataset['theme']).toBe('light')
  expect(localStorage.getItem('stamtafel.theme')).toBe('light')
})

test('the other language comes without a reload, and this device remembers it', async () => {
  renderInApp(<LanguageSwitch />)
  expect(screen.getByRole('button', { name: 'English', pressed: true })).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Nederlands' }))
  await waitFor(() => expect(screen.getByRole('group', { name: 'Taal' })).toBeDefined())
  expect(document.documentElement.lang).toBe('nl')
  expect(preferredLocale()).toBe('nl')
})

test('where there is room for one button it names the other language in its own words', async () => {
  renderInApp(<LanguageButton />)
  const button = screen.getByRole('button', { name: 'Nederlands' })
  expect(button.lang).toBe('nl')
  fireEvent.click(button)
  expect((await screen.findByRole('button', { name: 'English' })).lang).toBe('en')
  expect(document.documentElement.lang).toBe('nl')
})
