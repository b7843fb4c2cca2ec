import { expect, test } from 'vitest'
import { bellFor, nextStep, type Progress } from './next-step.ts'
import { advanceRound, prepareRound, type Round } from './round.ts'

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
  rooms: 2,
}
const first = prepareRound(plan, { bellAt: new Date('2026-11-24T10:01:00Z'), rooms: 2 })

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
  const talking = advanceRound(first, { type: 'ring' })
  expect(nextStep(running(1, [talking]))).toMatchObject({
    type: 'prepare',
    at: new Date('2026-11-24T10:01:15Z'),
    bellAt: new Date('2026-11-24T10:01:35Z'),
  })
})

test('a talking round ends before the next one rings', () => {
  const talking = advanceRound(first, { type: 'ring' })
  const second = prepareRound(plan, { bellAt: new Date('2026-11-24T10:01:35Z'), rooms: 2 })
  expect(nextStep(running(2, [second, talking]))).toMatchObject({ type: 'end', at: first.endsAt })
})

test('after the goodbye of the last round there is nothing left but to finish', () => {
  expect(nextStep(running(2, []))).toMatchObject({ type: 'finish' })
})

test('nothing is due while paused or after the end', () => {
  expect(nextStep({ ...gathering, state: { phase: 'paused', round: 1 } })).toBeUndefined()
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

function running(round: number, rounds: readonly Round[]): Progress {
  return { ...gathering, state: { phase: 'running', round }, rounds, latestEndsAt: first.endsAt }
}

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
