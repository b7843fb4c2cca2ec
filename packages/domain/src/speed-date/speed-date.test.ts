import { describe, expect, test } from 'vitest'
import { advanceSpeedDate } from './speed-date.ts'

describe('preparing a round', () => {
  test('after gathering begins with the first', () => {
    const running = advanceSpeedDate({ phase: 'gathering' }, { type: 'prepare-round' })
    expect(running).toEqual({ phase: 'running', round: 1 })
  })

  test('while running goes on with the next', () => {
    const running = advanceSpeedDate({ phase: 'running', round: 2 }, { type: 'prepare-round' })
    expect(running).toEqual({ phase: 'running', round: 3 })
  })

  test('before gathering is refused', () => {
    expect(() => advanceSpeedDate({ phase: 'scheduled' }, { type: 'prepare-round' })).toThrow(
      expect.objectContaining({ code: 'speed-date.wrong-phase' }),
    )
  })

  test('while paused is refused', () => {
    expect(() => advanceSpeedDate({ phase: 'paused', round: 2 }, { type: 'prepare-round' })).toThrow('paused')
  })
})

test('pausing twice changes nothing', () => {
  const paused = advanceSpeedDate({ phase: 'running', round: 2 }, { type: 'pause' })
  expect(advanceSpeedDate(paused, { type: 'pause' })).toEqual(paused)
})

test('resuming goes on in the round where it was paused', () => {
  const running = advanceSpeedDate({ phase: 'paused', round: 2 }, { type: 'resume' })
  expect(running).toEqual({ phase: 'running', round: 2 })
})

test('gathering twice changes nothing', () => {
  expect(advanceSpeedDate({ phase: 'gathering' }, { type: 'gather' })).toEqual({ phase: 'gathering' })
})

test('ending twice changes nothing', () => {
  expect(advanceSpeedDate({ phase: 'ended' }, { type: 'end' })).toEqual({ phase: 'ended' })
})

test('what has ended does not gather again', () => {
  expect(() => advanceSpeedDate({ phase: 'ended' }, { type: 'gather' })).toThrow('Cannot gather while ended')
})
