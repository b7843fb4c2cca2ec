import { expect, test } from 'vitest'
import { createCookieJar } from './cookie-jar.ts'

const noon = Date.parse('2026-11-24T12:00:00Z')

test('a jar is empty at first', () => {
  expect(jarWith().header()).toBe('')
})

test('a jar sends every cookie by its latest value, which may hold an equals sign', () => {
  expect(jarWith('a=1; Path=/', 'b=x=; HttpOnly', 'a=2').header()).toBe('a=2; b=x=')
})

test('a cookie that has expired is thrown away', () => {
  expect(jarWith('a=1', 'a=; Max-Age=0').header()).toBe('')
  expect(jarWith('a=1', 'a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT').header()).toBe('')
})

test('a cookie that still lasts is kept', () => {
  const lasting = ['a=1; Max-Age=60', 'b=1; Expires=Wed, 25 Nov 2026 00:00:00 GMT']
  expect(jarWith(...lasting).header()).toBe('a=1; b=1')
})

function jarWith(...lines: string[]) {
  const jar = createCookieJar(() => noon)
  const headers = new Headers()
  for (const line of lines) headers.append('set-cookie', line)
  jar.store({ headers })
  return jar
}
