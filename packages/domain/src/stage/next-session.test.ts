import { describe, expect, test } from 'vitest'
import { minutesAfter } from '../time.ts'
import { nextSession, type PlannedSession } from './next-session.ts'

const nine = new Date('2026-12-01T09:00:00Z')
const after = (minutes: number) => minutesAfter(nine, minutes)

interface Talk extends PlannedSession {
  readonly id: string
}

/** A talk of half an hour. */
function talk(id: string, minutes: number, life: Partial<PlannedSession> = {}): Talk {
  const plan = { startsAt: after(minutes), endsAt: after(minutes + 30) }
  return { id, ...plan, phase: 'scheduled', endedAt: null, ...life }
}

const next = (sessions: readonly Talk[], now: Date) => {
  const found = nextSession(sessions, now)
  return found && [found.session.id, found.until]
}

describe('what comes next on a stage', () => {
  test('is the first talk that has not begun, in whatever order they are given, until its time is over', () => {
    expect(next([talk('second', 30), talk('first', 0)], after(-5))).toEqual(['first', after(30)])
  })

  test('is the one after it, once its time is over and no host began it', () => {
    const sessions = [talk('first', 0), talk('second', 30)]
    expect(next(sessions, after(29))).toEqual(['first', after(30)])
    expect(next(sessions, after(30))).toEqual(['second', after(60)])
  })

  test('is nothing when the time of all is over', () => {
    expect(next([talk('first', 0), talk('second', 30)], after(60))).toBeUndefined()
    expect(next([], nine)).toBeUndefined()
  })

  test('is not one that is live or over', () => {
    const over = talk('over', 0, { phase: 'ended', endedAt: after(20) })
    expect(next([over, talk('live', 30, { phase: 'live' }), talk('third', 60)], after(31))).toEqual([
      'third',
      after(90),
    ])
  })

  test('still comes when the one before ran on past its time', () => {
    const late = talk('first', 0, { phase: 'live' })
    expect(next([late, talk('second', 30)], after(75))).toEqual(['second', after(105)])
    const over = talk('first', 0, { phase: 'ended', endedAt: after(75) })
    expect(next([over, talk('second', 30)], after(76))).toEqual(['second', after(105)])
  })

  test('is not one that was left out, however long the one after it lasts', () => {
    const live = talk('second', 30, { phase: 'live' })
    expect(next([talk('first', 0), live, talk('third', 60)], after(40))).toEqual(['third', after(90)])
  })

  test('may be the one before, as long as its own time is not over', () => {
    const over = talk('second', 30, { phase: 'ended', endedAt: after(15) })
    expect(next([talk('first', 0), over], after(20))).toEqual(['first', after(30)])
  })
})
