// @vitest-environment happy-dom
import { cleanup, createEvent, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Link, NavigateProvider } from './link.tsx'
import { renderInApp } from './testing/render.tsx'

// A press that is the browser's would load the page here.
const stay = (press: Event) => press.preventDefault()
beforeEach(() => document.addEventListener('click', stay))
afterEach(() => {
  document.removeEventListener('click', stay)
  cleanup()
})

function renderLink(target?: string) {
  const navigate = vi.fn<(href: string) => void>()
  renderInApp(
    <NavigateProvider value={navigate}>
      <Link href="/e/samen/people" target={target}>
        People
      </Link>
    </NavigateProvider>,
  )
  return { navigate, link: screen.getByText('People') }
}

test('a press changes the page without loading it anew', () => {
  const { navigate, link } = renderLink()
  const press = createEvent.click(link)
  fireEvent(link, press)
  expect(navigate).toHaveBeenCalledExactlyOnceWith('/e/samen/people')
  expect(press.defaultPrevented).toBe(true)
})

test.for(['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])('a press with %s is the browser’s', (key) => {
  const { navigate, link } = renderLink()
  fireEvent.click(link, { [key]: true })
  expect(navigate).not.toHaveBeenCalled()
})

test('a link to a new tab is the browser’s', () => {
  const { navigate, link } = renderLink('_blank')
  fireEvent.click(link)
  expect(navigate).not.toHaveBeenCalled()
})
