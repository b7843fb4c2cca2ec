import { array, assert, boolean, constantFrom, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { changedPermissions, permissionsIn, stagePermissions } from '../place/media-permissions.ts'
import { changeStageRole, MOST_ON_STAGE, type StageCommand, type StageRole } from './stage-role.ts'

const COMMANDS = [
  'raise',
  'lower',
  'accept',
  'decline',
  'step-down',
  'invite',
  'withdraw',
  'bring-down',
] as const satisfies StageCommand[]

/** Twice, late and out of order: whoever may say anything says it at any time. */
const said = record({
  who: integer({ min: 0, max: 19 }),
  command: constantFrom(...COMMANDS),
  isLive: boolean(),
})

interface Said {
  readonly who: number
  readonly command: StageCommand
  readonly isLive: boolean
}

/** A stage with twenty people, each as their page and the media server have them. */
class Stage {
  readonly roles: StageRole[] = Array.from({ length: 20 }, () => 'audience')
  readonly permissions = this.roles.map((role) => permissionsIn('stage', role))
  readonly accepted = new Set<number>()

  say({ who, command, isLive }: Said): void {
    const role = this.roles[who] ?? 'audience'
    const outcome = changeStageRole({ role, othersOn: this.countOn(who), isLive }, command)
    if (outcome.kind !== 'changed') return
    if (command === 'accept') this.accepted.add(who)
    if (outcome.to !== 'on-stage') this.accepted.delete(who)
    this.roles[who] = outcome.to
    this.permissions[who] = changedPermissions(role, outcome.to)
  }

  countOn(except?: number): number {
    return this.roles.filter((role, who) => who !== except && (role === 'on-stage' || role === 'invited'))
      .length
  }
}

function play(check: (stage: Stage, last: Said) => void): void {
  assert(
    property(array(said, { maxLength: 120 }), (all) => {
      const stage = new Stage()
      for (const one of all) {
        stage.say(one)
        check(stage, one)
      }
    }),
  )
}

test('there are never more on stage and invited than it has places', () => {
  play((stage) => expect(stage.countOn()).toBeLessThanOrEqual(MOST_ON_STAGE))
})

test('nobody is on stage who has not accepted', () => {
  play(({ roles, accepted }) => {
    const on = roles.flatMap((role, who) => (role === 'on-stage' ? [who] : []))
    expect(new Set(on)).toEqual(accepted)
  })
})

test('those and only those who are on stage may be seen and heard', () => {
  play(({ roles, permissions }) => {
    for (const [who, role] of roles.entries()) {
      expect(permissions[who]?.sources).toEqual(stagePermissions(role).sources)
    }
  })
})

test('the same word at once again changes nothing', () => {
  play((stage, last) => {
    const before = [...stage.roles]
    stage.say(last)
    expect(stage.roles).toEqual(before)
  })
})
