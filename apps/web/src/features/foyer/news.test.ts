import { describe, expect, test } from 'vitest'
import { at } from '#web/testing/samples.ts'
import { newsOf, stateOf } from './news.ts'
import type { FoyerSpeedDate } from './types.ts'

const NOW = Date.parse(at(0))
const MINUTE = 60

const talk = (changes: Partial<Parameters<typeof stateOf>[0]> = {}) => ({
  id: 'opening',
  kind: 'talk' as const,
  title: 'Opening',
  startsAt: at(5 * MINUTE),
  endsAt: at(25 * MINUTE),
  stageId: 'hall',
  phase: 'scheduled' as const,
  ...changes,
})

const date = (changes: Partial<FoyerSpeedDate> = {}): FoyerSpeedDate => ({
  id: 'date',
  phase: 'scheduled',
  startsAt: at(12 * MINUTE),
  here: 0,
  joined: 46,
  rounds: 4,
  roundSeconds: 300,
  isJoined: false,
  ...changes,
})

const news = (sessions: ReturnType<typeof talk>[], speedDate?: FoyerSpeedDate) =>
  newsOf({ sessions, speedDate }, NOW)

const state = (session: ReturnType<typeof talk>, speedDate?: FoyerSpeedDate) =>
  stateOf(session, { speedDate, now: NOW })

describe('what the foyer says first', () => {
  test('is what begins sooner, a talk or the speed date', () => {
    expect(news([talk()], date())).toEqual({ kind: 'soon', startsAt: at(300), title: 'Opening' })
    expect(news([talk()], date({ startsAt: at(60) }))).toEqual({ kind: 'soon', startsAt: at(60) })
    expect(news([talk()], date({ phase: 'running' }))).toMatchObject({ title: 'Opening' })
  })

  test('is before all that people gather for the speed date', () => {
    expect(news([talk()], date({ phase: 'gathering' }))).toEqual({ kind: 'gathering' })
    expect(news([talk()], date({ startsAt: at(-1) }))).toEqual({ kind: 'gathering' })
  })

  test('is what is on where nothing begins within the hour', () => {
    const later = talk({ startsAt: at(7200), endsAt: at(9000) })
    expect(news([later], date({ phase: 'paused' }))).toEqual({ kind: 'speed-date' })
    expect(news([talk({ phase: 'live' }), later])).toEqual({ kind: 'talk', title: 'Opening' })
  })

  test('is nothing where nothing is on', () => {
    expect(news([], date({ phase: 'ended' }))).toBeUndefined()
    expect(news([talk({ phase: 'ended', startsAt: at(-900) })])).toBeUndefined()
  })
})

describe('a session in the foyer', () => {
  test('is on or over as its hosts say, earlier or later than planned', () => {
    expect(state(talk({ phase: 'live' }))).toBe('on')
    expect(state(talk({ phase: 'live', endsAt: at(-1) }))).toBe('on')
    expect(state(talk({ phase: 'ended', startsAt: at(-60) }))).toBe('over')
  })

  test('goes by the clock where nobody says', () => {
    expect(state(talk())).toBe('ahead')
    expect(state(talk({ startsAt: at(0) }))).toBe('on')
    expect(state(talk({ startsAt: at(-60), endsAt: at(0) }))).toBe('over')
  })
})
