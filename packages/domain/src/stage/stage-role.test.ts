import { describe, expect, test } from 'vitest'
import { allowedAtStage, changeStageRole, type StageRole, type StageRoleFacts } from './stage-role.ts'

const facts = (role: StageRole, more: Partial<StageRoleFacts> = {}): StageRoleFacts => ({
  role,
  othersOn: 3,
  isLive: true,
  ...more,
})
const to = (role: StageRole) => ({ kind: 'changed', to: role })
const refused = (code: string) => ({ kind: 'refused', code })

describe('the way onto the stage', () => {
  test('leads from a raised hand over an invitation, which has to be accepted', () => {
    expect(changeStageRole(facts('audience'), 'raise')).toEqual(to('raised'))
    expect(changeStageRole(facts('raised'), 'invite')).toEqual(to('invited'))
    expect(changeStageRole(facts('invited'), 'accept')).toEqual(to('on-stage'))
  })

  test('needs no raised hand, and no session that is live', () => {
    expect(changeStageRole(facts('audience', { isLive: false }), 'invite')).toEqual(to('invited'))
  })

  test('is closed to whoever was not asked', () => {
    expect(changeStageRole(facts('audience'), 'accept')).toEqual(refused('stage.wrong-role'))
    expect(changeStageRole(facts('raised'), 'accept')).toEqual(refused('stage.wrong-role'))
  })

  test('is full at twelve, those counted who are invited', () => {
    const full = { othersOn: 12 }
    expect(changeStageRole(facts('audience', { othersOn: 11 }), 'invite')).toEqual(to('invited'))
    expect(changeStageRole(facts('audience', full), 'invite')).toEqual(refused('stage.full'))
    expect(changeStageRole(facts('invited', full), 'accept')).toEqual(refused('stage.full'))
  })

  test('begins with a hand only while a session is live', () => {
    expect(changeStageRole(facts('audience', { isLive: false }), 'raise')).toEqual(refused('stage.not-live'))
  })
})

describe('the way back', () => {
  test('is open to whoever is on stage, and hosts know it too', () => {
    expect(changeStageRole(facts('on-stage'), 'step-down')).toEqual(to('audience'))
    expect(changeStageRole(facts('on-stage'), 'bring-down')).toEqual(to('audience'))
  })

  test('from an invitation is to decline it, or to lower the hand', () => {
    expect(changeStageRole(facts('invited'), 'decline')).toEqual(to('audience'))
    expect(changeStageRole(facts('invited'), 'lower')).toEqual(to('audience'))
    expect(changeStageRole(facts('invited'), 'withdraw')).toEqual(to('audience'))
  })

  test('is not what a host meant who withdrew an invitation that was accepted meanwhile', () => {
    expect(changeStageRole(facts('on-stage'), 'withdraw')).toEqual(refused('stage.wrong-role'))
  })
})

test('a page offers what changes something', () => {
  expect(allowedAtStage(facts('audience'))).toEqual(['raise'])
  expect(allowedAtStage(facts('audience', { isLive: false }))).toEqual([])
  expect(allowedAtStage(facts('raised'))).toEqual(['lower'])
  expect(allowedAtStage(facts('invited'))).toEqual(['accept', 'decline'])
  expect(allowedAtStage(facts('on-stage'))).toEqual(['step-down'])
})
