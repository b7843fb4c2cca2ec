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
import { applyHostCommand, type HostedRound, type HostedSpeedDate } from './apply-host-command.ts'
import { HOST_COMMANDS, MORE_SECONDS, STOP_WARNING_SECONDS, type HostCommandType } from './host-command.ts'
import { bellFor, nextStep } from './next-step.ts'
import { goodbyeSeconds, type SpeedDatePlan } from './plan.ts'
import { advanceRound, prepareRound } from './round.ts'
import { advanceSpeedDate } from './speed-date.ts'

const START = new Date('2026-11-26T09:00:00Z')
const PLANS: readonly SpeedDatePlan[] = [
  { rounds: 3, roundSeconds: 120, breakSeconds: 45, gatherSeconds: 60 },
  { rounds: 4, roundSeconds: 60, breakSeconds: 12, gatherSeconds: 30 },
  { rounds: 2, roundSeconds: 40, breakSeconds: 0, gatherSeconds: 60 },
  { rounds: 3, roundSeconds: 30, breakSeconds: 100, gatherSeconds: 60 },
]

/** What happens: time passes, in tenths of a second, with or without the worker at work; or a host gives a command. */
type Happening = { readonly tenths: number; readonly isTended: boolean } | HostCommandType

const happening: Arbitrary<Happening> = oneof(
  { weight: 40, arbitrary: record({ tenths: integer({ min: 1, max: 300 }), isTended: constant(true) }) },
  { weight: 4, arbitrary: record({ tenths: integer({ min: 1, max: 900 }), isTended: constant(false) }) },
  { weight: 30, arbitrary: constantFrom(...HOST_COMMANDS.filter((command) => !command.startsWith('stop'))) },
  { weight: 1, arbitrary: constantFrom('stop-after-round', 'stop') },
)

interface Pause {
  readonly from: Date
  to: Date | undefined
}

/** A speed date with the worker and the database in memory. */
class Evening {
  readonly plan: SpeedDatePlan
  now = START
  speedDate: HostedSpeedDate
  readonly ended: HostedRound[] = []
  readonly pauses: Pause[] = []
  readonly minutesMore = new Map<number, number>()
  stoppedAt: Date | undefined

  constructor(plan: SpeedDatePlan) {
    this.plan = plan
    this.speedDate = {
      state: { phase: 'scheduled' },
      startsAt: secondsAfter(START, 30),
      count: plan.rounds,
      rounds: [],
      latestEndsAt: undefined,
      pausedAt: undefined,
      stopsAt: undefined,
      extraSeconds: 0,
    }
  }

  happen(what: Happening): void {
    if (typeof what === 'string') this.command(what)
    else this.pass(what)
  }

  private pass({ tenths, isTended }: { tenths: number; isTended: boolean }): void {
    const until = secondsAfter(this.now, tenths / 10)
    if (isTended) this.tend(until)
    this.now = until
  }

  tend(until: Date): void {
    for (;;) {
      const { state, count } = this.speedDate
      if (state.phase === 'paused') return
      const plan = { ...this.plan, rounds: count }
      const step = nextStep({ ...this.speedDate, plan, rooms: 2 })
      if (!step || step.at > until) return
      this.take(step, step.at > this.now ? step.at : this.now)
    }
  }

  private take(step: NonNullable<ReturnType<typeof nextStep<HostedRound>>>, now: Date): void {
    const { state, rounds } = this.speedDate
    switch (step.type) {
      case 'gather':
        return this.change({ state: advanceSpeedDate(state, { type: 'gather' }) })
      case 'prepare': {
        const running = advanceSpeedDate(state, { type: 'prepare-round' })
        const number = 'round' in running ? running.round : 0
        const round = prepareRound(this.plan, { bellAt: bellFor(step, now, 2), rooms: 2 })
        const added = { ...round, number, sideOf: null }
        const opened = { state: running, rounds: [...rounds, added], extraSeconds: 0 }
        return this.change({ ...opened, latestEndsAt: added.endsAt })
      }
      case 'finish':
        return this.change({ state: advanceSpeedDate(state, { type: 'end' }) })
      case 'release':
        return this.change({ rounds: rounds.filter((round) => round !== step.round) })
      case 'ring':
      case 'end': {
        const advanced = { ...step.round, ...advanceRound(step.round, { type: step.type }) }
        if (step.type === 'end') this.ended.push(step.round)
        return this.change({ rounds: rounds.map((round) => (round === step.round ? advanced : round)) })
      }
      default:
        return step satisfies never
    }
  }

  private command(command: HostCommandType): void {
    const before = this.speedDate
    const outcome = applyHostCommand(before, command, this.now)
    if (outcome.kind !== 'done') return
    const { moved, calledOff, delay: _, ...change } = outcome.change
    const gone = new Set(calledOff.map(({ number }) => number))
    const byNumber = new Map(moved.map((round) => [round.number, round]))
    const rounds = before.rounds
      .filter(({ number }) => !gone.has(number))
      .map((round) => byNumber.get(round.number) ?? round)
    const latest = rounds.at(-1) ?? this.ended.at(-1)
    this.change({ ...change, rounds, latestEndsAt: latest?.endsAt })
    if (command === 'stop') this.stoppedAt = this.now
    if (before.pausedAt !== change.pausedAt) this.notePause(change.pausedAt)
    if (command === 'more-round') this.noteMinute(before)
  }

  private notePause(pausedAt: Date | undefined): void {
    const open = this.pauses.at(-1)
    if (pausedAt) this.pauses.push({ from: pausedAt, to: undefined })
    else if (open) open.to = this.now
  }

  private noteMinute({ rounds, pausedAt }: HostedSpeedDate): void {
    const clock = pausedAt ?? this.now
    const talking = rounds.find(({ bellAt, endsAt }) => bellAt <= clock && clock < endsAt)
    if (talking) this.minutesMore.set(talking.number, (this.minutesMore.get(talking.number) ?? 0) + 1)
  }

  private change(part: Partial<HostedSpeedDate>): void {
    this.speedDate = { ...this.speedDate, ...part }
  }

  /** Seconds from one instant to another, without the pauses between them; one that lasts has moved nothing yet. */
  secondsBetween(from: Date, to: Date): number {
    const still = this.pauses.map((pause) => overlap([from, to], [pause.from, pause.to ?? pause.from]))
    return (to.getTime() - from.getTime()) / 1000 - still.reduce((sum, seconds) => sum + seconds, 0)
  }
}

test('the instants of every round stay in order, whatever hosts do', () => {
  play((evening) => {
    for (const { opensAt, bellAt, endsAt, goodbyeUntil } of evening.speedDate.rounds) {
      expect(opensAt <= bellAt && bellAt < endsAt && endsAt <= goodbyeUntil).toBe(true)
    }
  })
})

test('a pause takes nothing from a talk and adds nothing to it', () => {
  play((evening) => {
    for (const round of evening.ended) {
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
    const all = [...new Map([...ended, ...speedDate.rounds].map((round) => [round.number, round])).values()]
    const isTooSoon = ({ bellAt }: HostedRound, index: number) => {
      const before = all[index]
      return before && evening.secondsBetween(before.endsAt, bellAt) < plan.breakSeconds - 0.001
    }
    expect(all.slice(1).filter(isTooSoon)).toEqual([])
  })
})

test('at most one round of its own talks and one is prepared', () => {
  play(({ speedDate: { rounds } }) => {
    for (const phase of ['talking', 'preparing']) {
      expect(rounds.filter((round) => round.phase === phase).length).toBeLessThan(2)
    }
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
      const { moved, calledOff, ...change } = outcome.change
      const rounds = moved.filter((round) => !calledOff.includes(round))
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
    { numRuns: 150 },
  )
}

function overlap([from, to]: readonly [Date, Date], [since, until]: readonly [Date, Date]): number {
  const start = Math.max(from.getTime(), since.getTime())
  const end = Math.min(to.getTime(), until.getTime())
  return Math.max(0, end - start) / 1000
}
