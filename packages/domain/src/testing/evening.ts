import { secondsAfter } from '../time.ts'
import { applyHostCommand, type HostedSpeedDate } from '../speed-date/apply-host-command.ts'
import type { HostCommandType } from '../speed-date/host-command.ts'
import { sideTimes } from '../speed-date/late.ts'
import { bellFor, nextStep, type RoundInMotion, type Step } from '../speed-date/next-step.ts'
import type { SpeedDatePlan } from '../speed-date/plan.ts'
import { advanceRound, prepareRound } from '../speed-date/round.ts'
import { advanceSpeedDate } from '../speed-date/speed-date.ts'

/** Short, so that some evenings come to its end. */
const LONGEST_PAUSE_SECONDS = 60

const START = new Date('2026-11-26T09:00:00Z')

/** What happens: time passes, in tenths of a second, with or without the worker at work; somebody comes late; or a host gives a command. */
export type Happening =
  | { readonly tenths: number; readonly isTended: boolean }
  | 'come-late'
  | HostCommandType

/** A round in memory. */
export interface ModelRound extends RoundInMotion {
  readonly id: string
  readonly number: number
}

interface Pause {
  readonly from: Date
  to: Date | undefined
}

/** A speed date with the worker and the database in memory. */
export class Evening {
  readonly plan: SpeedDatePlan
  now = START
  speedDate: HostedSpeedDate<ModelRound>
  readonly ended: ModelRound[] = []
  hasNewWaiters = false
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
    if (what === 'come-late') this.hasNewWaiters = true
    else if (typeof what === 'string') this.command(what)
    else this.pass(what)
  }

  private pass({ tenths, isTended }: { tenths: number; isTended: boolean }): void {
    const until = secondsAfter(this.now, tenths / 10)
    if (isTended) this.tend(until)
    this.now = until
  }

  tend(until: Date): void {
    for (;;) {
      const { hasNewWaiters, speedDate } = this
      const plan = { ...this.plan, rounds: speedDate.count }
      const pauseEndsAt = speedDate.pausedAt && secondsAfter(speedDate.pausedAt, LONGEST_PAUSE_SECONDS)
      const step = nextStep<ModelRound>({ ...speedDate, plan, pauseEndsAt, rooms: 2 }, { hasNewWaiters })
      if (!step || step.at > until) return
      this.take(step, step.at > this.now ? step.at : this.now)
    }
  }

  private take(step: Step<ModelRound>, now: Date): void {
    const { state, rounds } = this.speedDate
    switch (step.type) {
      case 'gather':
        return this.change({ state: advanceSpeedDate(state, { type: 'gather' }) })
      case 'prepare':
        return this.prepare(bellFor(step, now, 2))
      case 'side':
        return this.bringTogether(step.round, now)
      case 'stop':
        this.now = now
        return this.command('stop')
      case 'finish':
        return this.change({ state: advanceSpeedDate(state, { type: 'end' }) })
      case 'release':
        return this.change({ rounds: rounds.filter((round) => round !== step.round) })
      case 'repair':
        return this.replace(step.round, { isRepaired: true })
      case 'ring':
        return this.replace(step.round, advanceRound(step.round, { type: 'ring' }))
      case 'end':
        this.ended.push(step.round)
        return this.replace(step.round, advanceRound(step.round, { type: 'end' }))
      case 'part':
      case 'join':
        throw new Error('Nobody is waited for in this model')
      default:
        return step satisfies never
    }
  }

  private prepare(bellAt: Date): void {
    const state = advanceSpeedDate(this.speedDate.state, { type: 'prepare-round' })
    const number = 'round' in state ? state.round : 0
    const added = { ...aRound(number), ...prepareRound(this.plan, { bellAt, rooms: 2 }) }
    const rounds = [...this.speedDate.rounds, added]
    this.change({ state, rounds, extraSeconds: 0, latestEndsAt: added.endsAt })
  }

  private bringTogether(round: ModelRound, now: Date): void {
    this.hasNewWaiters = false
    const times = sideTimes(round, now)
    const side = times && { ...aRound(round.number), ...times, sideOf: round.id }
    if (side) this.change({ rounds: [...this.speedDate.rounds, side] })
  }

  private command(command: HostCommandType): void {
    const before = this.speedDate
    const outcome = applyHostCommand(before, command, this.now)
    if (outcome.kind !== 'done') return
    const { moved, calledOff, delay: _, ...change } = outcome.change
    const gone = new Set(calledOff.map(({ id }) => id))
    const byId = new Map(moved.map((round) => [round.id, round]))
    const rounds = before.rounds.filter(({ id }) => !gone.has(id)).map((round) => byId.get(round.id) ?? round)
    const latest = rounds.findLast(isMain) ?? this.ended.findLast(isMain)
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

  private noteMinute({ rounds, pausedAt }: HostedSpeedDate<ModelRound>): void {
    const clock = pausedAt ?? this.now
    const talking = rounds.find((round) => isMain(round) && round.bellAt <= clock && clock < round.endsAt)
    if (talking) this.minutesMore.set(talking.number, (this.minutesMore.get(talking.number) ?? 0) + 1)
  }

  private replace(round: ModelRound, part: Partial<ModelRound>): void {
    const { rounds } = this.speedDate
    this.change({ rounds: rounds.map((one) => (one === round ? { ...one, ...part } : one)) })
  }

  private change(part: Partial<HostedSpeedDate<ModelRound>>): void {
    this.speedDate = { ...this.speedDate, ...part }
  }

  /** Seconds from one instant to another, without the pauses between them; one that lasts has moved nothing yet. */
  secondsBetween(from: Date, to: Date): number {
    const still = this.pauses.map((pause) => overlap([from, to], [pause.from, pause.to ?? pause.from]))
    return (to.getTime() - from.getTime()) / 1000 - still.reduce((sum, seconds) => sum + seconds, 0)
  }
}

function overlap([from, to]: readonly [Date, Date], [since, until]: readonly [Date, Date]): number {
  const start = Math.max(from.getTime(), since.getTime())
  const end = Math.min(to.getTime(), until.getTime())
  return Math.max(0, end - start) / 1000
}

let made = 0

function aRound(number: number) {
  made += 1
  return {
    id: String(made),
    number,
    sideOf: null,
    phase: 'preparing' as const,
    isReleased: false,
    isRepaired: false,
    absentUntil: null,
    joinsAt: null,
  }
}

/** Says whether a round is one of its own, not beside another. */
export function isMain({ sideOf }: Pick<ModelRound, 'sideOf'>): boolean {
  return sideOf === null
}
