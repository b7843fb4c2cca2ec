import { describe, expect, test } from 'vitest'
import { layoutFor, sideOf } from './scene-layout.ts'

const MOST_OTHERS = 7

function sidesOf(others: number) {
  const { layout } = layoutFor(others, true)
  return Array.from({ length: others }, (_, slot) => sideOf(layout, slot))
}

describe('round the table', () => {
  test('nobody lies on another’s side', () => {
    for (let others = 1; others <= MOST_OTHERS; others += 1) {
      expect(new Set(sidesOf(others)).size).toBe(others)
    }
  })

  test('nobody changes sides when one more sits down', () => {
    for (let others = 1; others < MOST_OTHERS; others += 1) {
      expect(sidesOf(others + 1).slice(0, others)).toEqual(sidesOf(others))
    }
  })

  test('of six, seven and eight people the odd one sits at the head', () => {
    expect([5, 6, 7].map((others) => layoutFor(others, false).layout)).toEqual(['six', 'seven', 'eight'])
    expect(sidesOf(5).at(-1)).toBe('head')
  })

  test('your own picture is a tile as long as there is room for one', () => {
    expect([1, 2].every((others) => !layoutFor(others, true).isSelfOnRim)).toBe(true)
    expect(layoutFor(3, false).isSelfOnRim).toBe(false)
    expect([4, 5, 6, 7].every((others) => layoutFor(others, false).isSelfOnRim)).toBe(true)
  })
})
