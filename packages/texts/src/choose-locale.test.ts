import { expect, test } from 'vitest'
import { chooseLocale } from './choose-locale.ts'

test.for([
  ['nl-NL,nl;q=0.9,en;q=0.8', 'nl'],
  ['de, en;q=0.4, nl;q=0.7', 'nl'],
  ['fr', 'en'],
  ['nl;q=0, en', 'en'],
  ['', 'en'],
] as const)('the header "%s" asks for %s', ([header, locale]) => {
  expect(chooseLocale(header)).toBe(locale)
})

test('the languages of a browser are in order of liking', () => {
  expect(chooseLocale(['de-DE', 'nl-BE', 'en'])).toBe('nl')
})

test('who asks for nothing gets English', () => {
  expect(chooseLocale(undefined)).toBe('en')
})
