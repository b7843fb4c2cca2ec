import type { RoundView, SpeedDateDetail, SpeedDateView } from '@stamtafel/contracts'
import { describe, expect, test } from 'vitest'
import { aDetail, aPairing, aPartner, aRound, aSpeedDate, at, SIPHO } from '#web/testing/samples.ts'
import { comingRound, ownBell, roundAfter, sceneOf, standingAt } from './scene-of.ts'

const instant = (seconds: number) => new Date(at(seconds))
const running = (changes: Partial<SpeedDateView> = {}) =>
  aSpeedDate({ phase: 'running', round: 1, ...changes })

/** A round that talks from second 0 to 300 and says goodbye until 310. */
const round = (changes: Partial<RoundView> = {}) =>
  aRound({ opensAt: at(-10), bell: at(0), endsAt: at(300), goodbyeUntil: at(310), ...changes })
/** The one after it, prepared at 325. */
const second = (changes: Partial<RoundView> = {}) =>
  aRound({
    id: 'two',
    number: 2,
    phase: 'preparing',
    opensAt: at(335),
    bell: at(345),
    endsAt: at(645),
    goodbyeUntil: at(655),
    ...changes,
  })
/** One that brings together, from second 40, those who would only wait in the first. */
const side = (changes: Partial<RoundView> = {}) =>
  round({ id: 'side', isSide: true, opensAt: at(30), bell: at(40), ...changes })
const none = { kind: 'none' } as const
const deserted = (wantsElse = false) => ({
  kind: 'deserted' as const,
  partner: SIPHO,
  met: [SIPHO],
  wantsElse,
})
const out = { kind: 'sitting-out', reason: 'odd-number' } as const
const leftAlone = aPairing({ partners: [aPartner({ state: 'left' })] })

function scene(seconds: number, changes: Partial<SpeedDateDetail>) {
  return sceneOf(aDetail({ speedDate: running(), ...changes }), instant(seconds))
}

describe('before one takes part', () => {
  test.for([null, 'joined', 'left'] as const)('an entry that is %s shows the way in', (myEntry) => {
    expect(scene(10, { speedDate: running({ myEntry }), current: [round({ seat: none })] })).toEqual({
      kind: 'gathering',
    })
  })

  test.for(['scheduled', 'gathering'] as const)('%s, who is here reads how it works', (phase) => {
    expect(scene(-30, { speedDate: aSpeedDate({ phase }) })).toEqual({ kind: 'gathering' })
  })
})

describe('a talk', () => {
  test('is announced from when it is prepared until the bell', () => {
    expect(scene(-1, { current: [round()] })).toEqual({ kind: 'break', next: round(), early: undefined })
  })

  test('is on from the bell until the goodbye is over, whether or not anybody says so', () => {
    const current = [round({ phase: 'preparing' })]
    expect([0, 150, 300, 309].map((seconds) => scene(seconds, { current }).kind)).toEqual(
      Array.from({ length: 4 }, () => 'talking'),
    )
    expect(scene(310, { current }).kind).toBe('break')
  })

  test('goes on to its goodbye when the speed date has ended meanwhile', () => {
    const ended = running({ phase: 'ended' })
    expect(scene(305, { speedDate: ended, current: [round()] }).kind).toBe('talking')
    expect(scene(310, { speedDate: ended, current: [round()] }).kind).toBe('ended')
  })

  test.for(['here', 'held', 'looking-away', 'coming'] as const)(
    'is one although the partner is %s',
    (state) => {
      const seat = aPairing({ partners: [aPartner({ state })] })
      expect(scene(10, { current: [round({ seat })] }).kind).toBe('talking')
    },
  )

  test('of three goes on when one of them had to go', () => {
    const seat = aPairing({ partners: [aPartner({ state: 'left' }), aPartner({ attendeeId: 'tom' })] })
    expect(scene(10, { current: [round({ seat })] }).kind).toBe('talking')
  })

  test('that already runs is entered when it was said, not before', () => {
    const current = [round({ seat: aPairing({ joinsAt: at(60) }) })]
    expect(scene(59, { current })).toMatchObject({ kind: 'break', next: { id: 'one' } })
    expect(scene(60, { current }).kind).toBe('talking')
  })

  test('without a break follows upon the one before', () => {
    const next = second({ bell: at(300) })
    const current = [round({ goodbyeUntil: at(300) }), next]
    expect(scene(299, { current })).toMatchObject({ round: { number: 1 } })
    expect(scene(300, { current })).toMatchObject({ round: { number: 2 } })
  })

  test('is not cut short by the next one being prepared', () => {
    expect(scene(305, { current: [round(), second({ bell: at(312) })] })).toMatchObject({
      kind: 'talking',
      round: { number: 1 },
    })
  })
})

describe('whose partner had to go', () => {
  test.for([deserted(), leftAlone])('is asked what now, with more than a minute left', (seat) => {
    expect(scene(239, { current: [round({ seat })] })).toMatchObject({
      kind: 'deserted',
      partner: { name: SIPHO.name },
    })
  })

  test.for([deserted(), leftAlone])('has the break begin early with a minute or less left', (seat) => {
    expect(scene(240, { current: [round({ seat })] })).toMatchObject({
      kind: 'break',
      early: { why: 'gone', partner: { name: SIPHO.name } },
    })
  })

  test('waits for somebody else once they chose so, and no longer than anybody can come', () => {
    const current = [round({ seat: deserted(true) })]
    expect([100, 239].map((seconds) => scene(seconds, { current }))).toEqual([
      { kind: 'waiting', round: current[0], reason: 'wants-else' },
      { kind: 'waiting', round: current[0], reason: 'wants-else' },
    ])
    expect(scene(240, { current })).toEqual({ kind: 'break', next: undefined, early: { why: 'nobody-free' } })
    expect(scene(300, { current })).toEqual({ kind: 'break', next: undefined, early: undefined })
  })

  test('meets somebody else in a side round, that looks like any next one', () => {
    const current = [round({ seat: deserted(true) }), side()]
    expect(scene(35, { current })).toMatchObject({ kind: 'break', next: { id: 'side' } })
    expect(scene(40, { current })).toMatchObject({ kind: 'talking', round: { id: 'side' } })
  })

  test('in a side round is asked again', () => {
    const current = [round({ seat: deserted(true) }), side({ seat: deserted() })]
    expect(scene(100, { current })).toMatchObject({ kind: 'deserted', round: { id: 'side' } })
    const repaired = [round({ seat: none }), side({ seat: deserted() })]
    expect(scene(100, { current: repaired })).toMatchObject({ kind: 'deserted', round: { id: 'side' } })
  })

  test('before the bell is matched once more, in a side round of the same bell', () => {
    const current = [round({ seat: none }), side({ bell: at(0) })]
    expect(scene(-1, { current })).toMatchObject({ kind: 'break', next: { id: 'side' } })
    expect(scene(0, { current })).toMatchObject({ kind: 'talking', round: { id: 'side' } })
  })

  test('before the bell waits in that round', () => {
    const seat = { kind: 'sitting-out', reason: 'partner-left' } as const
    expect(scene(-1, { current: [round({ seat })] })).toMatchObject({ kind: 'break', next: { seat } })
    expect(scene(0, { current: [round({ seat })] })).toMatchObject({
      kind: 'waiting',
      reason: 'partner-left',
    })
  })
})

describe('whoever meets nobody', () => {
  test.for(['odd-number', 'nobody-new', 'partner-left', 'skipped'] as const)(
    'reads %s before the bell and waits at the bar after it',
    (reason) => {
      const seat = { kind: 'sitting-out', reason } as const
      expect(scene(-5, { current: [round({ seat })] })).toMatchObject({ kind: 'break', next: { seat } })
      expect(scene(5, { current: [round({ seat })] })).toMatchObject({ kind: 'waiting', reason })
    },
  )

  test('is in the break with the others when the talks are over', () => {
    expect(scene(300, { current: [round({ seat: out })] })).toEqual({
      kind: 'break',
      next: undefined,
      early: undefined,
    })
  })

  test('is not moved by a side round for others', () => {
    expect(scene(20, { current: [round({ seat: out }), side({ seat: none })] }).kind).toBe('waiting')
    expect(scene(20, { current: [round({ seat: out }), side({ seat: out })] }).kind).toBe('waiting')
  })

  test('waits on when the next round has nobody for them either', () => {
    const current = [round({ seat: out }), second({ bell: at(312), seat: out })]
    expect(scene(295, { current })).toMatchObject({ kind: 'waiting', round: { number: 1 } })
    expect(scene(302, { current })).toMatchObject({ kind: 'break', next: { number: 2 } })
  })
})

describe('whoever comes late', () => {
  test('waits while the others talk', () => {
    expect(scene(100, { current: [round({ seat: none })] })).toMatchObject({
      kind: 'waiting',
      reason: 'late',
    })
  })

  test('waits too when the pairs are made already', () => {
    expect(scene(-5, { current: [round({ seat: none })] })).toMatchObject({ kind: 'waiting', reason: 'late' })
  })

  test('meets another latecomer in a side round', () => {
    const current = [round({ seat: none }), side()]
    expect(scene(35, { current })).toMatchObject({ kind: 'break', next: { id: 'side' } })
    expect(scene(40, { current }).kind).toBe('talking')
  })

  test('in the break is in it like everybody', () => {
    expect(scene(315, { current: [] }).kind).toBe('break')
  })
})

describe('whoever is out of the rounds', () => {
  test('for having been silent is asked whether they are there', () => {
    expect(scene(320, { speedDate: running({ myEntry: 'silent' }), current: [] })).toEqual({ kind: 'silent' })
  })

  test('for a breather has a way back in', () => {
    expect(
      scene(100, { speedDate: running({ myEntry: 'paused' }), current: [round({ seat: none })] }),
    ).toEqual({ kind: 'breather' })
  })

  test('keeps the goodbye that is on', () => {
    expect(scene(305, { speedDate: running({ myEntry: 'silent' }), current: [round()] }).kind).toBe('talking')
  })

  test('reads the end like everybody', () => {
    expect(scene(700, { speedDate: running({ phase: 'ended', myEntry: 'silent' }) }).kind).toBe('ended')
  })
})

describe('while a host has it stand still', () => {
  const speedDate = running({ phase: 'paused', pausedAt: at(100) })

  test('the clock stands where it was', () => {
    expect(standingAt(speedDate, instant(99))).toEqual(instant(99))
    expect(standingAt(speedDate, instant(500))).toEqual(instant(100))
  })

  test('a talk goes on past its end', () => {
    expect(scene(900, { speedDate, current: [round()] }).kind).toBe('talking')
  })

  test('no bell rings', () => {
    const still = running({ phase: 'paused', pausedAt: at(-5) })
    expect(scene(60, { speedDate: still, current: [round()] })).toMatchObject({
      kind: 'break',
      next: { number: 1 },
    })
  })
})

describe('the round that comes', () => {
  test('is the first before any was prepared', () => {
    expect(comingRound(aDetail(), instant(0))).toEqual({ number: 1, bellAt: at(55) })
  })

  test('is the one that is prepared, until its bell', () => {
    const detail = aDetail({ speedDate: running(), current: [round({ seat: none })], nextBell: at(345) })
    expect(comingRound(detail, instant(-1))).toEqual({ number: 1, bellAt: at(0) })
    expect(comingRound(detail, instant(0))).toEqual({ number: 2, bellAt: at(345) })
  })

  test('is never a side round', () => {
    const detail = aDetail({ speedDate: running(), current: [round(), side()], nextBell: at(345) })
    expect(comingRound(detail, instant(30))).toEqual({ number: 2, bellAt: at(345) })
  })

  test('is none during the last one, nor after a host has stopped it', () => {
    const last = aDetail({ speedDate: running({ round: 3 }), nextBell: null })
    const stopped = aDetail({ speedDate: running({ stopsAt: at(300) }), nextBell: null })
    expect([last, stopped].map((detail) => comingRound(detail, instant(10)))).toEqual([undefined, undefined])
  })
})

describe('the round after one that is missed', () => {
  test('is the next one', () => {
    const detail = aDetail({ speedDate: running(), current: [round({ seat: none })], nextBell: at(400) })
    expect(roundAfter(round(), detail, instant(10))).toEqual({ number: 2, bellAt: at(400) })
  })

  test('follows the plan while that one has not begun', () => {
    const detail = aDetail({ speedDate: running(), current: [round({ seat: none })], nextBell: at(0) })
    expect(roundAfter(round(), detail, instant(-5))).toEqual({ number: 2, bellAt: at(345) })
  })

  test('is none after the last', () => {
    const detail = aDetail({ speedDate: running({ round: 3 }), nextBell: null })
    expect(roundAfter(round({ number: 3 }), detail, instant(-5))).toBeUndefined()
  })
})

test('the own bell is when one comes to a pairing that talks already', () => {
  expect(ownBell(round())).toEqual(instant(0))
  expect(ownBell(round({ seat: aPairing({ joinsAt: at(60) }) }))).toEqual(instant(60))
})
