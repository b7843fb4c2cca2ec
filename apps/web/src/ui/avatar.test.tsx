import { expect, test } from 'vitest'
import { firstNameOf, hueOf, initialsOf } from './avatar.tsx'

test.for([
  ['Noor van der Kolk', 'NK'],
  ['Sipho', 'S'],
  ['  élise   dupont ', 'ÉD'],
  ['', ''],
] as const)('the initials of "%s" are "%s"', ([name, initials]) => {
  expect(initialsOf(name)).toBe(initials)
})

test('an id has always the same hue, of eight', () => {
  const hues = Array.from({ length: 200 }, (_, index) => hueOf(`attendee-${index}`))
  expect(hueOf('attendee-7')).toBe(hues[7])
  expect(new Set(hues)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8]))
})

test('a host calls people by their first name', () => {
  expect(firstNameOf('Noor van der Kolk')).toBe('Noor')
})
