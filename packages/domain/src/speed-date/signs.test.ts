import { describe, expect, test } from 'vitest'
import { isLooking, isSilentSince } from './signs.ts'

const bell = new Date('2026-11-24T10:00:00Z')
const before = new Date('2026-11-24T09:59:59Z')
const after = new Date('2026-11-24T10:00:01Z')
const none = { pressedAt: null, activeAt: null, hiddenSince: null }

describe('looking', () => {
  test('is whoever has pressed something since the last bell', () => {
    expect(isLooking({ ...none, pressedAt: after }, bell)).toBe(true)
    expect(isLooking({ ...none, pressedAt: before }, bell)).toBe(false)
  })

  test('is nobody whose page is out of sight', () => {
    expect(isLooking({ ...none, pressedAt: after, hiddenSince: after }, bell)).toBe(false)
  })

  test('is nobody who was only heard', () => {
    expect(isLooking({ ...none, activeAt: after }, bell)).toBe(false)
  })
})

describe('silent', () => {
  test('is whoever gave no sign since the bell', () => {
    expect(isSilentSince({ ...none, pressedAt: before, activeAt: before }, bell)).toBe(true)
  })

  test('is nobody who spoke, moved or pressed', () => {
    expect(isSilentSince({ ...none, activeAt: after }, bell)).toBe(false)
    expect(isSilentSince({ ...none, pressedAt: after }, bell)).toBe(false)
  })
})
