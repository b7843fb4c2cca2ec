import { expect, test } from 'vitest'
import { colourOf, hueOf } from './colour.ts'

test.for([0, 20, 60, 120, 140, 200, 240, 300, 359])('hue %d is read back as it was mixed', (hue) => {
  const read = hueOf(colourOf(hue, 52, 58))
  const off = Math.abs((read ?? Number.NaN) - hue)
  expect(Math.min(off, 360 - off)).toBeLessThanOrEqual(2)
})

test.for([0, 50, 100])('what has no colour has no hue, at lightness %d', (lightness) => {
  expect(hueOf(colourOf(120, 0, lightness))).toBeUndefined()
})

test('white is as bright as video can be, and black as dark', () => {
  expect(colourOf(0, 0, 100)).toEqual({ y: 235, u: 128, v: 128 })
  expect(colourOf(0, 0, 0)).toEqual({ y: 16, u: 128, v: 128 })
})
