import { expect, test } from 'vitest'
import { around } from './around.ts'

test('the first stands at the top, the others follow clockwise', () => {
  expect(around(0, 4)).toEqual({ x: 50, y: 0 })
  expect(around(1, 4)).toEqual({ x: 100, y: 50 })
  expect(around(2, 4)).toEqual({ x: 50, y: 100 })
})

test('a circle may be turned and made smaller', () => {
  expect(around(0, 4, { start: 90, radius: 10 })).toEqual({ x: 60, y: 50 })
})
