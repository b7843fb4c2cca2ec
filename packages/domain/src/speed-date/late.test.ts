import { describe, expect, test } from 'vitest'
import { secondsAfter } from '../time.ts'
import { joinInstant, repairTimes, sideTimes } from './late.ts'

const bellAt = new Date('2026-11-24T10:00:00Z')
const at = (seconds: number) => secondsAfter(bellAt, seconds)
const round = { opensAt: at(-10), bellAt, endsAt: at(300), goodbyeUntil: at(310) }

describe('a side round', () => {
  test('begins ten seconds after it is announced, and ends with its round', () => {
    const times = { opensAt: at(100), bellAt: at(110), endsAt: at(300), goodbyeUntil: at(310) }
    expect(sideTimes(round, at(100))).toEqual(times)
  })

  test('is worth it while more than a minute of its round remains, as long as people are asked (R12)', () => {
    expect(sideTimes(round, at(239))).toBeDefined()
    expect(sideTimes(round, at(240))).toBeUndefined()
  })
})

describe('a repair', () => {
  test('has the bell of its round', () => {
    expect(repairTimes(round, at(-3))).toMatchObject({ opensAt: at(-3), bellAt, endsAt: at(300) })
  })

  test('comes too late once the bell was due', () => {
    expect(repairTimes(round, bellAt)).toBeUndefined()
  })
})

describe('coming to a pair that talks', () => {
  test('happens ten seconds after it is announced', () => {
    expect(joinInstant(round, at(100))).toEqual(at(110))
  })

  test('leaves two minutes at least', () => {
    expect(joinInstant(round, at(170))).toEqual(at(180))
    expect(joinInstant(round, at(171))).toBeUndefined()
  })

  test('is not for rounds of three minutes or less', () => {
    expect(joinInstant({ ...round, endsAt: at(180) }, at(0))).toBeUndefined()
    expect(joinInstant({ ...round, endsAt: at(181) }, at(0))).toBeDefined()
  })
})
