import { expect, test } from 'vitest'
import { secondsAfter } from '../time.ts'
import { advanceSession, type SessionLife } from './session.ts'

const noon = new Date('2026-12-01T12:00:00Z')
const later = secondsAfter(noon, 60)
const scheduled: SessionLife = { phase: 'scheduled' }
const live: SessionLife = { phase: 'live', startedAt: noon }
const ended: SessionLife = { phase: 'ended', startedAt: noon, endedAt: later }

test('a session goes live, and is over, at the instants at which a host says so', () => {
  expect(advanceSession(scheduled, 'start', noon)).toEqual({ kind: 'changed', to: live })
  expect(advanceSession(live, 'end', later)).toEqual({ kind: 'changed', to: ended })
})

test('said twice it happens once, at the first instant', () => {
  expect(advanceSession(live, 'start', later)).toEqual({ kind: 'unchanged' })
  expect(advanceSession(ended, 'end', secondsAfter(later, 9))).toEqual({ kind: 'unchanged' })
})

test('nothing ends that has not begun, and what is over does not begin again', () => {
  expect(advanceSession(scheduled, 'end', noon)).toEqual({ kind: 'refused' })
  expect(advanceSession(ended, 'start', later)).toEqual({ kind: 'refused' })
})
