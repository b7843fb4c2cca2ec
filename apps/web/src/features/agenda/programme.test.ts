import type { AgendaItem } from '@stamtafel/contracts'
import { describe, expect, test } from 'vitest'
import { daysOf, minutesAhead, momentOf, nowAndNext, passes } from './programme.ts'

const talk: AgendaItem = {
  id: 'opening',
  kind: 'talk',
  title: 'Opening',
  startsAt: '2026-11-26T09:00:00.000Z',
  endsAt: '2026-11-26T09:40:00.000Z',
  phase: 'scheduled',
  stage: { id: 'zaal', name: 'Grote Zaal' },
  speedDate: null,
  isStarred: false,
}
const dates: AgendaItem = {
  ...talk,
  id: 'dates',
  kind: 'speed-date',
  startsAt: '2026-11-26T09:45:00.000Z',
  endsAt: '2026-11-26T10:15:00.000Z',
  stage: null,
  speedDate: { id: 'd', phase: 'scheduled', rounds: 4, roundSeconds: 300, joined: 6 },
}

test.for([
  ['2026-11-26T08:59:59Z', 'next'],
  ['2026-11-26T09:00:00Z', 'now'],
  ['2026-11-26T09:40:00Z', 'past'],
] as const)('at %s a talk from 9:00 to 9:40 is %s', ([instant, moment]) => {
  expect(momentOf(talk, Date.parse(instant))).toBe(moment)
})

describe('a speed date', () => {
  test('that gathers early is on already', () => {
    const gathering = { ...dates, speedDate: { ...dates.speedDate!, phase: 'gathering' as const } }
    expect(momentOf(gathering, Date.parse('2026-11-26T09:30:00Z'))).toBe('now')
  })

  test('that a host has stretched is on after its time', () => {
    const running = { ...dates, speedDate: { ...dates.speedDate!, phase: 'running' as const } }
    expect(momentOf(running, Date.parse('2026-11-26T10:20:00Z'))).toBe('now')
  })

  test('that was stopped early is over', () => {
    const ended = { ...dates, speedDate: { ...dates.speedDate!, phase: 'ended' as const } }
    expect(momentOf(ended, Date.parse('2026-11-26T09:50:00Z'))).toBe('past')
  })
})

test('of two at the same time the one that ends first is shown as what is on', () => {
  const long = { ...talk, id: 'long', endsAt: '2026-11-26T11:00:00.000Z' }
  const { now, next } = nowAndNext([long, talk, dates], Date.parse('2026-11-26T09:10:00Z'))
  expect(now?.id).toBe('opening')
  expect(next?.id).toBe('dates')
})

test('a session late in the evening is on the next day where clocks are ahead', () => {
  const late = { ...talk, startsAt: '2026-11-26T23:30:00.000Z' }
  expect(daysOf([talk, late], 'Europe/London').map(({ day }) => day)).toEqual(['2026-11-26'])
  expect(daysOf([talk, late], 'Europe/Amsterdam').map(({ day }) => day)).toEqual(['2026-11-26', '2026-11-27'])
})

test.for([
  [{ of: 'Europe/Amsterdam', to: 'Europe/Lisbon' }, 60],
  [{ of: 'Europe/Lisbon', to: 'Asia/Kolkata' }, -330],
  [{ of: 'Europe/Amsterdam', to: 'Europe/Brussels' }, 0],
] as const)('%o: %d minutes ahead', ([zones, minutes]) => {
  expect(minutesAhead(zones, Date.parse('2026-11-26T09:00:00Z'))).toBe(minutes)
})

test('the filters let through what they name', () => {
  expect(passes(talk, 'stages')).toBe(true)
  expect(passes(talk, 'meet')).toBe(false)
  expect(passes(dates, 'meet')).toBe(true)
  expect(passes(dates, 'starred')).toBe(false)
})
