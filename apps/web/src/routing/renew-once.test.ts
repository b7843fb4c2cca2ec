// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { renewOnce } from './renew-once.ts'

afterEach(() => {
  vi.restoreAllMocks()
  sessionStorage.clear()
})

test('code that is gone opens the app anew, once', () => {
  const reload = vi.spyOn(location, 'reload').mockReturnValue()
  expect(renewOnce(new TypeError('table-1.js'))).toBe(true)
  expect(renewOnce(new TypeError('table-1.js'))).toBe(false)
  expect(renewOnce(new TypeError('table-2.js'))).toBe(true)
  expect(reload).toHaveBeenCalledTimes(2)
})

test('without a network the page that is there is kept', () => {
  const reload = vi.spyOn(location, 'reload').mockReturnValue()
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  expect(renewOnce(new TypeError('table-1.js'))).toBe(false)
  expect(reload).not.toHaveBeenCalled()
})
