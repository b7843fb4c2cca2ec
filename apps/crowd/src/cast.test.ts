import { expect, test } from 'vitest'
import { addressOf, likenessOf, nameOf } from './cast.ts'

test('four hundred people have names of their own', () => {
  expect(new Set(Array.from({ length: 400 }, (_, number) => nameOf(number))).size).toBe(400)
  expect([nameOf(0), nameOf(1), nameOf(11)]).toEqual(['Ada King', 'Bram de Wit', 'Lucía Romero'])
})

test('those who come one after the other look and sound different', () => {
  for (let number = 0; number < 100; number++) {
    const [one, next] = [likenessOf(number), likenessOf(number + 1)]
    const apart = Math.abs(one.hue - next.hue)
    expect(Math.min(apart, 360 - apart)).toBeGreaterThanOrEqual(30)
    expect(Math.abs(one.pitch - next.pitch)).toBeGreaterThanOrEqual(100)
    expect(one.pitch).toBeGreaterThanOrEqual(300)
    expect(one.pitch).toBeLessThanOrEqual(3000)
  }
})

test('an address has no accents, and is another one in another run', () => {
  expect(addressOf('Lucía Romero', 'k3')).toBe('lucia.romero.k3@crowd.example')
  expect(addressOf('Bram de Wit', 'x9')).toBe('bram.de.wit.x9@crowd.example')
})
