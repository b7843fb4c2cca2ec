// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
// oxlint-disable-next-line import/no-unassigned-import
import '../../public/unopened.js'

beforeEach(() => {
  document.body.innerHTML = '<div id="root"></div>'
})

const root = () => document.querySelector('#root')?.textContent
const loseScript = () => {
  const script = document.createElement('script')
  document.body.append(script)
  script.dispatchEvent(new Event('error'))
}

test('where the code of the app is gone the page says what to do, once', () => {
  loseScript()
  loseScript()
  expect(root()).toBe('This page did not openStamtafel may just have been renewed. Your place is safe.Reload')
})

test('a picture that is missing is no reason', () => {
  const picture = document.createElement('img')
  document.body.append(picture)
  picture.dispatchEvent(new Event('error'))
  expect(root()).toBe('')
})

test('nothing is said over an app that is there', () => {
  document.body.innerHTML = '<div id="root"><p>The foyer</p></div>'
  loseScript()
  dispatchEvent(new Event('unhandledrejection'))
  expect(root()).toBe('The foyer')
})

test('texts that do not come leave no page blank either', () => {
  dispatchEvent(new Event('unhandledrejection'))
  expect(root()).toContain('Reload')
})
