import { minutesAfter } from '@stamtafel/domain'
import { describe, expect, test } from 'vitest'
import { planEvent } from './plan-event.ts'

const startsAt = new Date('2026-12-01T09:00:00Z')
const wish = { template: 'online-conference', startsAt } as const

describe('a new event', () => {
  test('takes from its template what its organiser leaves open', () => {
    const plan = planEvent({ ...wish, speedDate: {} })
    expect(plan.endsAt).toEqual(minutesAfter(startsAt, 120))
    expect(plan.tables).toHaveLength(6)
    expect(plan.speedDate).toMatchObject({
      startsAt: minutesAfter(startsAt, 15),
      rounds: 4,
      roundSeconds: 300,
      breakSeconds: 45,
      gatherSeconds: 75,
    })
  })

  test('begins with a talk on the stage until the speed date, where there is time for one', () => {
    const talkBefore = (minutes: number) =>
      planEvent({ ...wish, speedDate: { startsAt: minutesAfter(startsAt, minutes) } }).talk
    expect(planEvent({ ...wish, speedDate: {} }).talk).toEqual({
      startsAt,
      endsAt: minutesAfter(startsAt, 15),
    })
    expect(talkBefore(60)?.endsAt).toEqual(minutesAfter(startsAt, 15))
    expect(talkBefore(5)?.endsAt).toEqual(minutesAfter(startsAt, 5))
    expect([talkBefore(4), talkBefore(-10)]).toEqual([undefined, undefined])
  })

  test('lasts at least as long as its speed date', () => {
    const speedDate = { rounds: 10, roundSeconds: 900, breakSeconds: 60, gatherSeconds: 60 }
    const plan = planEvent({ ...wish, speedDate })
    const seconds = 60 + 10 * 900 + 9 * 60 + 10
    expect(plan.speedDate.endsAt).toEqual(minutesAfter(startsAt, 15 + seconds / 60))
    expect(plan.endsAt).toEqual(plan.speedDate.endsAt)
  })

  test.for([
    [20, 10],
    [30, 0],
  ] as const)('may have %i s of talk and %i s of break', ([roundSeconds, breakSeconds]) => {
    expect(() => planEvent({ ...wish, speedDate: { roundSeconds, breakSeconds } })).not.toThrow()
  })

  test.for([
    [20, 9],
    [29, 0],
  ] as const)('may not have %i s of talk and %i s of break', ([roundSeconds, breakSeconds]) => {
    const speedDate = { roundSeconds, breakSeconds }
    expect(() => planEvent({ ...wish, speedDate })).toThrow(
      expect.objectContaining({ code: 'speed-date.too-short' }),
    )
  })

  test.for([-31, 120])('has no speed date %i minutes after its start', (minutes) => {
    const speedDate = { startsAt: minutesAfter(startsAt, minutes) }
    expect(() => planEvent({ ...wish, speedDate })).toThrow(
      expect.objectContaining({ code: 'request.malformed' }),
    )
  })
})
