import { expect, test } from 'vitest'
import { isMutual, maySay, revealsAt } from './reveal.ts'

const both = { isMine: true, isTheirs: true, isBlocked: false }

test('yeses are revealed when the event is over', () => {
  const endsAt = new Date('2026-11-26T11:00:00Z')
  expect(revealsAt({ endsAt, revealedAt: null })).toEqual(endsAt)
})

test('what was revealed stays so, whatever end the event is given after it', () => {
  const revealedAt = new Date('2026-11-26T11:00:00Z')
  expect(revealsAt({ endsAt: new Date('2026-11-26T11:20:00Z'), revealedAt })).toEqual(revealedAt)
})

test('a yes of both is mutual from the reveal on, and not before', () => {
  expect(isMutual(both, false)).toBe(false)
  expect(isMutual(both, true)).toBe(true)
})

test.for([
  { ...both, isMine: false },
  { ...both, isTheirs: false },
  { ...both, isBlocked: true },
])('%o is never mutual', (yeses) => {
  expect(isMutual(yeses, true)).toBe(false)
})

test('before the reveal everything can be said, and said otherwise', () => {
  for (const isYes of [true, false]) {
    for (const wasYes of [true, false]) expect(maySay(isYes, { wasYes, isRevealed: false })).toBe(true)
  }
})

test('after the reveal a yes can be kept or taken back, and no new one said', () => {
  expect(maySay(true, { wasYes: true, isRevealed: true })).toBe(true)
  expect(maySay(false, { wasYes: true, isRevealed: true })).toBe(true)
  expect(maySay(false, { wasYes: false, isRevealed: true })).toBe(true)
  expect(maySay(true, { wasYes: false, isRevealed: true })).toBe(false)
})
