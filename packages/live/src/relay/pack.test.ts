import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { pack } from './pack.ts'

const MAX = 100
const things = fc.array(fc.string({ maxLength: 150, unit: 'grapheme' }))

test('nothing is lost and the order stays', () => {
  fc.assert(
    fc.property(things, (all) => {
      expect(pack(all, MAX).flat()).toEqual(all)
    }),
  )
})

test('no list is larger than it may be, except for one thing that is too large by itself', () => {
  fc.assert(
    fc.property(things, (all) => {
      const tooLarge = pack(all, MAX).filter((list) => list.length > 1 && sizeOf(list) > MAX + 1)
      expect(tooLarge).toEqual([])
    }),
  )
})

test('what fits together goes together', () => {
  expect(pack(['a', 'b', 'c'], MAX)).toEqual([['a', 'b', 'c']])
})

function sizeOf(list: readonly string[]): number {
  return Buffer.byteLength(JSON.stringify(list))
}
