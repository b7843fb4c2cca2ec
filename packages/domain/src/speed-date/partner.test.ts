import { expect, test } from 'vitest'
import { standingOf } from './partner.ts'

const instant = new Date('2026-11-24T10:00:00Z')
const later = new Date('2026-11-24T10:00:15Z')
const facts = { leftAt: null, absentUntil: null, joinsAt: null, awaySince: null }

test('before the bell a partner is coming', () => {
  expect(standingOf(facts, 'preparing')).toEqual({ state: 'coming', until: null })
})

test('after the bell a partner is here', () => {
  expect(standingOf(facts, 'talking')).toEqual({ state: 'here', until: null })
})

test('whoever comes late to a pair is coming while it talks', () => {
  expect(standingOf({ ...facts, joinsAt: later }, 'talking').state).toBe('coming')
})

test('whoever lost the connection is held for twenty seconds', () => {
  const until = new Date('2026-11-24T10:00:20Z')
  expect(standingOf({ ...facts, awaySince: instant }, 'talking')).toEqual({ state: 'held', until })
})

test('whoever did not look at the bell is waited for', () => {
  const standing = standingOf({ ...facts, absentUntil: later }, 'talking')
  expect(standing).toEqual({ state: 'looking-away', until: later })
})

test('whoever lost the connection without having looked is waited for no longer than the absent', () => {
  const standing = standingOf({ ...facts, awaySince: instant, absentUntil: later }, 'talking')
  expect(standing).toEqual({ state: 'held', until: later })
})

test('whoever has left reads the same in every phase', () => {
  for (const phase of ['preparing', 'talking', 'over'] as const) {
    expect(standingOf({ ...facts, leftAt: instant }, phase)).toEqual({ state: 'left', until: null })
  }
})
