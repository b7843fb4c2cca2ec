import { describe, expect, test } from 'vitest'
import { secondsAfter } from '../time.ts'
import { bellFor, nextStep, talkingRound, type Progress, type RoundInMotion, type Step } from './next-step.ts'
import { advanceRound, prepareRound } from './round.ts'

const plan = { rounds: 2, roundSeconds: 20, breakSeconds: 15, gatherSeconds: 60 }
const startsAt = new Date('2026-11-24T10:00:00Z')
const gathering: Progress = {
  state: { phase: 'gathering' },
  plan,
  startsAt,
  rounds: [],
  latestEndsAt: undefined,
  extraSeconds: 0,
  stopsAt: undefined,
  pauseEndsAt: undefined,
  rooms: 2,
}
const still = { sideOf: null, isRepaired: true, absentUntil: null, joinsAt: null }
const first = { ...prepareRound(plan, { bellAt: new Date('2026-11-24T10:01:00Z'), rooms: 2 }), ...still }
const at = (seconds: number) => secondsAfter(first.bellAt, seconds)

test('a scheduled speed date gathers when it starts', () => {
  const step = nextStep({ ...gathering, state: { phase: 'scheduled' } })
  expect(step).toEqual({ type: 'gather', at: startsAt })
})

test('the first round is prepared twenty seconds before its bell', () => {
  expect(nextStep(gathering)).toMatchObject({ type: 'prepare', at: new Date('2026-11-24T10:00:40Z') })
})

test('a prepared round is rung at its bell', () => {
  expect(nextStep(running(1, [first]))).toMatchObject({ type: 'ring', at: first.bellAt })
})

test('the next round is prepared while the one before still talks, if the break is short', () => {
  const talking = inPhase(first, 'ring')
  expect(nextStep(running(1, [talking]))).toMatchObject({
    type: 'prepare',
    at: new Date('2026-11-24T10:01:15Z'),
    bellAt: new Date('2026-11-24T10:01:35Z'),
  })
})

test('a talking round ends before the next one rings', () => {
  const talking = inPhase(first, 'ring')
  const second = {
    ...prepareRound(plan, { bellAt: new Date('2026-11-24T10:01:35Z'), rooms: 2 }),
    ...still,
  }
  expect(nextStep(running(2, [second, talking]))).toMatchObject({ type: 'end', at: first.endsAt })
})

describe('of what is due at once', () => {
  const talking = inPhase(first, 'ring')

  test('the end of a talk comes before the pairs of the next, although those were due before', () => {
    const steps = running(1, [talking])
    expect(nextStep(steps, { now: at(20) })).toMatchObject({ type: 'end' })
    expect(nextStep(steps, { now: at(19) })).toMatchObject({ type: 'prepare' })
  })

  test('what has just failed is left for later', () => {
    expect(nextStep(running(1, [talking]), { now: at(16), hasFailed: isPrepare })).toMatchObject({
      type: 'end',
    })
  })
})

test('after the goodbye of the last round there is nothing left but to finish', () => {
  expect(nextStep(running(2, []))).toMatchObject({ type: 'finish' })
})

test('while paused nothing is due but that the pause ends, and after the end nothing', () => {
  const paused = { state: { phase: 'paused', round: 1 }, pauseEndsAt: at(1800) } as const
  const stop = { type: 'stop', at: at(1800) }
  expect(nextStep({ ...running(1, [inPhase(first, 'ring')]), ...paused })).toEqual(stop)
  expect(nextStep({ ...gathering, ...paused })).toEqual(stop)
  expect(nextStep({ ...gathering, state: { phase: 'ended' } })).toBeUndefined()
})

test('a round that is prepared late rings late, so that people are told before', () => {
  const bellAt = new Date('2026-11-24T10:01:00Z')
  expect(bellFor({ bellAt }, new Date('2026-11-24T10:00:58Z'), 2)).toEqual(new Date('2026-11-24T10:01:08Z'))
})

test('a round that is prepared in time rings as planned', () => {
  const bellAt = new Date('2026-11-24T10:01:00Z')
  expect(bellFor({ bellAt }, new Date('2026-11-24T10:00:40Z'), 2)).toEqual(bellAt)
})

test('what was added to the gathering puts the first bell off', () => {
  expect(nextStep({ ...gathering, extraSeconds: 60 })).toMatchObject({
    type: 'prepare',
    bellAt: new Date('2026-11-24T10:02:00Z'),
  })
})

test('a speed date that was stopped prepares no further round, and ends when its minute is over', () => {
  const stopsAt = new Date('2026-11-24T10:03:00Z')
  const stopped = { ...running(1, []), latestEndsAt: first.endsAt, stopsAt }
  expect(nextStep(stopped)).toEqual({ type: 'finish', at: stopsAt })
})

test('a thousand media rooms are told of as long ahead as they need to open', () => {
  const bellAt = first.bellAt
  expect(bellFor({ bellAt }, bellAt, 1000)).toEqual(secondsAfter(bellAt, 18))
})

describe('a prepared round', () => {
  test('is repaired three seconds before its bell, once', () => {
    const fresh = { ...first, isRepaired: false }
    expect(nextStep(running(1, [fresh]))).toMatchObject({ type: 'repair', at: at(-3) })
    expect(nextStep(running(1, [first]))).toMatchObject({ type: 'ring' })
  })

  test('beside another is not repaired', () => {
    const side = { ...first, isRepaired: false, sideOf: 'first' }
    expect(nextStep(running(1, [side]))).toMatchObject({ type: 'ring' })
  })
})

describe('while a round talks', () => {
  const talking = { ...inPhase(first, 'ring'), absentUntil: at(15), joinsAt: at(17) }

  test('those who did not look are waited for, and latecomers come, at their instants', () => {
    expect(nextStep(running(1, [talking]))).toMatchObject({ type: 'part', at: at(15) })
    expect(nextStep(running(2, [{ ...talking, absentUntil: null }]))).toMatchObject({
      type: 'join',
      at: at(17),
    })
  })

  test('nobody parts or joins any more at its end', () => {
    const late = { ...talking, absentUntil: at(20), joinsAt: at(20) }
    expect(nextStep(running(2, [late]))).toMatchObject({ type: 'end', at: at(20) })
  })

  test('people who wait anew are brought together at once', () => {
    const step = nextStep(running(1, [talking]), { hasNewWaiters: true })
    expect(step).toMatchObject({ type: 'side', round: talking })
  })

  test('one side round is announced at a time', () => {
    const side = { ...first, sideOf: 'first', bellAt: at(5) }
    const step = nextStep(running(1, [{ ...talking, absentUntil: null, joinsAt: null }, side]), {
      hasNewWaiters: true,
    })
    expect(step).toMatchObject({ type: 'ring', round: side })
  })

  test('a side round that talks is not the round that all talk in', () => {
    const side = { ...talking, sideOf: 'first' }
    expect(talkingRound([side, talking])).toBe(talking)
  })
})

test('people who wait before any round talks are not brought together', () => {
  expect(nextStep(gathering, { hasNewWaiters: true })).toMatchObject({ type: 'prepare' })
})

function isPrepare({ type }: Step): boolean {
  return type === 'prepare'
}

function inPhase(round: RoundInMotion, type: 'ring' | 'end'): RoundInMotion {
  return { ...round, ...advanceRound(round, { type }) }
}

function running(round: number, rounds: readonly RoundInMotion[]): Progress {
  return { ...gathering, state: { phase: 'running', round }, rounds, latestEndsAt: first.endsAt }
}
