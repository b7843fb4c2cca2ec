import { describe, expect, test } from 'vitest'
import { aHosted } from '#web/testing/samples-organise.ts'
import { at } from '#web/testing/samples.ts'
import { momentOf, possibleAt, standingNow } from './hosting.ts'

const NOW = Date.parse(at(0))
const inBreak = aHosted({ current: null, nextBell: at(30) })
const gathering = aHosted({
  phase: 'gathering',
  round: 0,
  current: null,
  startsAt: at(-30),
  firstBellAt: at(60),
  nextBell: at(60),
})

describe('the moment', () => {
  test('of a talk counts down to its end', () => {
    expect(momentOf(aHosted(), NOW)).toEqual({ kind: 'talking', number: 3, until: at(240), lasts: 300 })
  })

  test('turns by itself at the announced bell, and at the announced end', () => {
    const announced = aHosted({
      current: { number: 4, phase: 'preparing', bell: at(10), endsAt: at(310) },
      round: 4,
      nextBell: at(10),
    })
    const kinds = [0, 9, 10, 309, 310].map((second) => momentOf(announced, NOW + second * 1000).kind)
    expect(kinds).toEqual(['announced', 'announced', 'talking', 'talking', 'last'])
  })

  test('of a break counts down to the next bell', () => {
    expect(momentOf(inBreak, NOW)).toEqual({ kind: 'break', number: 4, until: at(30), lasts: 45 })
  })

  test('of a gathering counts down to the first bell', () => {
    expect(momentOf(gathering, NOW)).toEqual({ kind: 'gathering', number: 1, until: at(60), lasts: 90 })
  })

  test('of one that stops counts down to its end, and not beyond the talk', () => {
    expect(momentOf(aHosted({ stopsAt: at(60), nextBell: null }), NOW)).toMatchObject({ until: at(240) })
    expect(momentOf({ ...inBreak, stopsAt: at(60) }, NOW)).toMatchObject({ kind: 'stopping', until: at(60) })
  })

  test('stands where it was paused', () => {
    const paused = aHosted({ phase: 'paused', pausedAt: at(0) })
    expect(momentOf(paused, standingNow(paused, NOW + 3_600_000)).kind).toBe('talking')
  })
})

describe('a host may', () => {
  test('start what has not begun, and do nothing to what is over', () => {
    expect(possible(aHosted({ phase: 'scheduled' }))).toEqual(['start'])
    expect(possible(aHosted({ phase: 'ended' }))).toEqual([])
  })

  test('pause, lengthen and stop a talk', () => {
    expect(possible(aHosted())).toEqual([
      'more-break',
      'more-round',
      'pause',
      'say',
      'stop',
      'stop-after-round',
    ])
  })

  test('not lengthen a round that does not talk, nor a break after which nothing comes', () => {
    expect(possible(inBreak)).not.toContain('more-round')
    expect(possible(aHosted({ nextBell: null }))).not.toContain('more-break')
  })

  test('not pause a gathering, nor make a round the last that is', () => {
    expect(possible(gathering)).toEqual(['more-break', 'say', 'stop'])
    expect(possible(aHosted({ round: 4 }))).not.toContain('stop-after-round')
  })

  test('let go on what is paused', () => {
    expect(possible(aHosted({ phase: 'paused', pausedAt: at(0) }))).toContain('resume')
  })

  test('only speak while it stops', () => {
    expect(possible(aHosted({ stopsAt: at(60) }))).toEqual(['say'])
  })
})

function possible(hosted: ReturnType<typeof aHosted>) {
  return [...possibleAt(hosted, momentOf(hosted, NOW), NOW)].toSorted()
}
