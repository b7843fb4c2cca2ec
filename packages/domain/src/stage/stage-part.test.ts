import { expect, test } from 'vitest'
import { stagePartOf } from './stage-part.ts'

test('who had a hand up came with it, who was asked without one speaks, and a host hosts', () => {
  expect(stagePartOf({ isHost: false, hadHand: true })).toBe('with-hand')
  expect(stagePartOf({ isHost: false, hadHand: false })).toBe('speaker')
  expect(stagePartOf({ isHost: true, hadHand: true })).toBe('host')
  expect(stagePartOf({ isHost: true, hadHand: false })).toBe('host')
})
