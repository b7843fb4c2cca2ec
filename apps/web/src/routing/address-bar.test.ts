// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browserAddressBar } from './address-bar.ts'

let scrolledTo: number | undefined

beforeEach(() => {
  scrolledTo = undefined
  history.replaceState(null, '', '/')
  vi.stubGlobal('scrollTo', (_: number, y: number) => {
    scrolledTo = y
  })
})
afterEach(() => void vi.unstubAllGlobals())

/** Goes back as a browser does: the entry of before, then word of it. */
function goBack(href: string, state: unknown) {
  history.replaceState(state, '', href)
  dispatchEvent(new PopStateEvent('popstate', { state }))
}

test('the address is read whole, and written anew or in its place', () => {
  const bar = browserAddressBar()
  const entries = history.length
  bar.write('/e/fair?from=mail#top', 'push')
  expect(bar.read()).toBe('/e/fair?from=mail#top')
  expect(history.length).toBe(entries + 1)
  bar.write('/e/fair', 'replace')
  expect(bar.read()).toBe('/e/fair')
  expect(history.length).toBe(entries + 1)
})

test('a page that one goes to begins at its top, and one that one goes back to where it was left', () => {
  const bar = browserAddressBar()
  const heard = vi.fn<() => void>()
  bar.hear(heard)
  const first: unknown = history.state
  vi.stubGlobal('scrollY', 420)
  bar.write('/e/fair', 'push')
  bar.settle()
  expect(scrolledTo).toBe(0)
  vi.stubGlobal('scrollY', 80)
  goBack('/', first)
  bar.settle()
  expect(heard).toHaveBeenCalledOnce()
  expect(scrolledTo).toBe(420)
})

test('over a reload the browser finds the place, and while the page is open we do', () => {
  browserAddressBar()
  expect(history.scrollRestoration).toBe('manual')
  dispatchEvent(new Event('pagehide'))
  expect(history.scrollRestoration).toBe('auto')
  dispatchEvent(new Event('pageshow'))
  expect(history.scrollRestoration).toBe('manual')
})
