// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { takeTabId } from './tab-id.ts'

beforeEach(() => sessionStorage.clear())

test('a tab keeps its name over a reload', () => {
  const page = new EventTarget()
  const before = takeTabId(sessionStorage, page)
  page.dispatchEvent(new Event('pagehide'))
  expect(takeTabId(sessionStorage, new EventTarget())).toBe(before)
})

test('a tab that is duplicated while the first stands gets a name of its own', () => {
  const before = takeTabId(sessionStorage, new EventTarget())
  expect(takeTabId(sessionStorage, new EventTarget())).not.toBe(before)
})

test('a tab that comes back out of the cache is not duplicated either', () => {
  const page = new EventTarget()
  const before = takeTabId(sessionStorage, page)
  page.dispatchEvent(new Event('pagehide'))
  page.dispatchEvent(new Event('pageshow'))
  expect(takeTabId(sessionStorage, new EventTarget())).not.toBe(before)
})
