import type { RoundView, SpeedDateDetail } from '@stamtafel/contracts'
import { describe, expect, test } from 'vitest'
import { comingRound, sceneOf } from './scene-of.ts'

const bell = '2026-11-24T10:01:00.000Z'
const paired: RoundView['seat'] = {
  kind: 'pairing',
  pairingId: 'p',
  partners: [{ attendeeId: 'sipho', name: 'Sipho', hasLeft: false, heldUntil: null }],
  reasons: [],
}
const round: RoundView = {
  id: 'one',
  number: 1,
  phase: 'preparing',
  opensAt: '2026-11-24T10:00:50.000Z',
  bell,
  endsAt: '2026-11-24T10:06:00.000Z',
  goodbyeUntil: '2026-11-24T10:06:10.000Z',
  seat: paired,
}

describe('the page of a speed date shows', () => {
  test('the gathering until the first round is prepared', () => {
    expect(sceneOf(detail({ phase: 'gathering' }), at('10:00:30'))).toEqual({ kind: 'gathering' })
  })

  test('who is next, from when it is known until the bell', () => {
    expect(sceneOf(detail({ current: [round] }), at('10:00:50'))).toMatchObject({
      kind: 'between',
      next: round,
    })
  })

  test('the talk from the bell on, although nobody has said that it rang', () => {
    expect(sceneOf(detail({ current: [round] }), at('10:01:00'))).toEqual({ kind: 'talking', round })
  })

  test('the talk until the goodbye is over', () => {
    expect(sceneOf(detail({ current: [round] }), at('10:06:09'))).toMatchObject({ kind: 'talking' })
    expect(sceneOf(detail({ current: [round] }), at('10:06:10'))).toMatchObject({ kind: 'between' })
  })

  test('that the other had to go, and that the round goes on without them', () => {
    const seat = {
      ...paired,
      partners: [{ attendeeId: 'sipho', name: 'Sipho', hasLeft: true, heldUntil: null }],
    }
    expect(sceneOf(detail({ current: [{ ...round, seat }] }), at('10:03:00'))).toMatchObject({
      kind: 'between',
      goneName: 'Sipho',
      running: { number: 1 },
    })
  })

  test('the way in to somebody who comes while others talk', () => {
    const others = { ...round, seat: { kind: 'none' as const } }
    const late = detail({ current: [others], myEntry: 'joined' })
    expect(sceneOf(late, at('10:03:00'))).toEqual({ kind: 'gathering' })
  })

  test('the end once it has ended', () => {
    expect(sceneOf(detail({ phase: 'ended' }), at('10:30:00'))).toEqual({ kind: 'ended' })
  })
})

describe('the round that comes', () => {
  test('is the first before any was prepared', () => {
    expect(comingRound(detail({ phase: 'gathering', round: 0 }), at('10:00:30'))).toEqual({
      number: 1,
      bellAt: bell,
    })
  })

  test('is the one that is prepared, until its bell', () => {
    const prepared = { ...round, number: 2, seat: { kind: 'none' } as const }
    const rows = detail({ round: 2, current: [prepared] })
    expect(comingRound(rows, at('10:00:59'))).toEqual({ number: 2, bellAt: bell })
    expect(comingRound(rows, at('10:01:00')).number).toBe(3)
  })

  test('is the next one while a round talks', () => {
    expect(comingRound(detail({ round: 2, current: [{ ...round, number: 2 }] }), at('10:03:00')).number).toBe(
      3,
    )
  })

  test('has no bell while the speed date is paused', () => {
    expect(comingRound(detail({ phase: 'paused', round: 2 }), at('10:00:30')).bellAt).toBeUndefined()
  })
})

function at(time: string): Date {
  return new Date(`2026-11-24T${time}.000Z`)
}

function detail(
  part: Partial<SpeedDateDetail['speedDate']> & Pick<Partial<SpeedDateDetail>, 'current'>,
): SpeedDateDetail {
  const { current = [], ...speedDate } = part
  return {
    revision: 1,
    current,
    past: [],
    peopleHere: [],
    nextBell: bell,
    metToday: 0,
    speedDate: {
      id: 'afternoon',
      title: 'Speed date',
      phase: 'running',
      startsAt: '2026-11-24T10:00:00.000Z',
      firstBellAt: bell,
      round: 1,
      rounds: 4,
      roundSeconds: 300,
      breakSeconds: 45,
      gatherSeconds: 60,
      joined: 4,
      here: 4,
      myEntry: 'here',
      ...speedDate,
    },
  }
}
