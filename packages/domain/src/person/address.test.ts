import { expect, test } from 'vitest'
import { normaliseAddress } from './address.ts'

test('capitals and spaces around do not make another person', () => {
  expect(normaliseAddress('  Noor@Westerkade.example ')).toBe('noor@westerkade.example')
})

test('a letter written with a combining mark is the same letter', () => {
  expect(normaliseAddress('rene\u0301@a.example')).toBe(normaliseAddress('ren\u00e9@a.example'))
})
