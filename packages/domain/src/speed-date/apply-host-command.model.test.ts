import {
  array,
  assert,
  constant,
  constantFrom,
  integer,
  oneof,
  property,
  record,
  type Arbitrary,
} from 'fast-check'
import { expect, test } from 'vitest'
import { secondsAfter } from '../time.ts'
import { applyHostCommand } from './apply-host-command.ts'
import { HOST_COMMANDS, MORE_SECONDS, STOP_WARNING_SECONDS } from './host-command.ts'
import { goodbyeSeconds, type SpeedDatePlan } from './plan.ts'
import { OPEN_EARLY_SECONDS } from './round.ts'
import { Evening, isMain, type Happening, type ModelRound } from '../testing/evening.ts'

const PLANS: readonly SpeedDatePlan[] = [
  { rounds: 3, roundSeconds: 120, breakSeconds: 45, gatherSeconds: 60 },
  { rounds: 4, roundSeconds: 60, breakSeconds: 12, gatherSeconds: 30 },
  { rounds: 2, roundSeconds: 40, breakSeconds: 0, gatherSeconds: 60 },
  { rounds: 3, roundSeconds: 30, breakSeconds: 100, gatherSeconds: 60 },
]

const happening: Arbitrary<Happening> = oneof(
  { weight: 40, arbitrary: record({ tenths: integer({ min: 1, max: 300 }), isTended: constant(true) }) },
  { weight: 4, arbitrary: record({ tenths: integer({ min: 1, max: 900 }), isTended: constant(false) }) },
  { weight: 30, arbitrary: constantFrom(...HOST_COMMANDS.filter((command) => !command.startsWith('stop'))) },
  { weight: 6, arbitrary: constant('come-late') },
  { weight: 1, arbitrary: constantFrom('stop-after-round', 'stop') },
)

test('the instants of every round stay in order, whatever hosts do', () => {
  play((evening) => {
    for (const { opensAt, bellAt, endsAt, goodbyeUntil } of evening.speedDate.rounds) {
      expect(opensAt <= bellAt && bellAt < endsAt && endsAt <= goodbyeUntil).toBe(true)
    }
  })
})

test('a pause takes nothing from a talk and adds nothing to it', () => {
  play((evening) => {
    for (const round of evening.ended.filter(isMain)) {
      if (evening.stoppedAt && evening.stoppedAt < round.endsAt) continue
      const minutes = evening.minutesMore.get(round.number) ?? 0
      const talked = evening.secondsBetween(round.bellAt, round.endsAt)
      expect(talked).toBeCloseTo(evening.plan.roundSeconds + minutes * MORE_SECONDS, 3)
    }
  })
})

test('between two talks there is a break at least as long as planned, pauses not counted', () => {
  play((evening) => {
    const { ended, speedDate, plan } = evening
    const mains = [...ended, ...speedDate.rounds].filter(isMain)
    const all = [...new Map(mains.map((round) => [round.number, round])).values()]
    const isTooSoon = ({ bellAt }: ModelRound, index: number) => {
      const before = all[index]
      return before && evening.secondsBetween(before.endsAt, bellAt) < plan.breakSeconds - 0.001
    }
    expect(all.slice(1).filter(isTooSoon)).toEqual([])
  })
})

test('a media room that was open to its people stays open to them', () => {
  const before = new WeakMap<Evening, readonly string[]>()
  play((evening) => {
    const isOpen = ({ opensAt }: ModelRound) => secondsAfter(opensAt, -OPEN_EARLY_SECONDS) <= evening.now
    const { rounds } = evening.speedDate
    const wereOpen = rounds.filter(({ id }) => before.get(evening)?.includes(id))
    expect(wereOpen.filter((round) => !isOpen(round))).toEqual([])
    before.set(
      evening,
      rounds.filter(isOpen).map(({ id }) => id),
    )
  })
})

test('at most one round of its own talks and one is prepared', () => {
  play(({ speedDate: { rounds } }) => {
    for (const phase of ['talking', 'preparing']) {
      expect(rounds.filter((round) => isMain(round) && round.phase === phase).length).toBeLessThan(2)
    }
  })
})

test('a round beside another ends with it', () => {
  play(({ speedDate: { rounds } }) => {
    const ends = (sideOf: string | null) => rounds.find(({ id }) => id === sideOf)?.endsAt
    const apart = rounds.filter(
      (round) => ends(round.sideOf) && ends(round.sideOf)?.getTime() !== round.endsAt.getTime(),
    )
    expect(apart).toEqual([])
  })
})

test('what was stopped is over after its minute and the goodbye, and no bell rings after it', () => {
  play((evening) => {
    const { stoppedAt, speedDate, plan } = evening
    if (!stoppedAt) return
    const last = secondsAfter(stoppedAt, STOP_WARNING_SECONDS + goodbyeSeconds(plan))
    for (const { bellAt, goodbyeUntil } of speedDate.rounds) {
      expect(bellAt <= stoppedAt && goodbyeUntil <= last).toBe(true)
    }
    evening.tend(last)
    expect(evening.speedDate.state.phase).toBe('ended')
  })
})

test('what is so already stays so', () => {
  const once = ['start', 'pause', 'resume', 'stop-after-round', 'stop'] as const
  play((evening) => {
    for (const command of once) {
      const outcome = applyHostCommand(evening.speedDate, command, evening.now)
      if (outcome.kind !== 'done') continue
      const { moved, calledOff: _, delay: __, ...change } = outcome.change
      const rounds = [...moved]
      const again = applyHostCommand({ ...evening.speedDate, ...change, rounds }, command, evening.now)
      expect(again.kind).toBe('unchanged')
    }
  })
})

/** Plays evenings at random, and looks after everything that happens. */
function play(look: (evening: Evening) => void): void {
  assert(
    property(constantFrom(...PLANS), array(happening, { maxLength: 60, size: 'max' }), (plan, all) => {
      const evening = new Evening(plan)
      for (const what of all) {
        evening.happen(what)
        look(evening)
      }
    }),
    { numRuns: 300 },
  )
}
