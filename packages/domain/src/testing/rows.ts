import { repairTimes, sideTimes } from '../speed-date/late.ts'
import { bellFor, nextStep, type RoundInMotion, type Step } from '../speed-date/next-step.ts'
import type { SpeedDatePlan } from '../speed-date/plan.ts'
import { advanceRound, prepareRound, type RoundTimes } from '../speed-date/round.ts'
import { advanceSpeedDate, type SpeedDate } from '../speed-date/speed-date.ts'
import { secondsAfter } from '../time.ts'

/** When the speed date of every test here is to begin. */
const START = new Date('2026-11-24T10:00:00Z')

const ROOMS = 3

export interface ModelRound extends RoundInMotion {
  readonly id: number
  readonly number: number
  readonly announcedAt: Date
}

/** The rows of a speed date in memory, as workers read and write them. */
export interface Rows {
  readonly plan: SpeedDatePlan
  now: Date
  fence: number
  state: SpeedDate
  rounds: readonly ModelRound[]
  /** Rounds that are released, which nobody asks for any more. */
  readonly past: ModelRound[]
  hasNewWaiters: boolean
  /** What was announced first of each round. */
  readonly announced: Map<number, ModelRound>
  /** Which steps were taken, by what they were about. */
  readonly taken: string[]
}

/** A speed date at which nothing has happened yet. */
export function createRows(plan: SpeedDatePlan): Rows {
  return {
    plan,
    now: START,
    fence: 0,
    state: { phase: 'scheduled' },
    rounds: [],
    past: [],
    hasNewWaiters: false,
    announced: new Map(),
    taken: [],
  }
}

/** What is due by now, if anything is. */
export function findDue(rows: Rows): Step<ModelRound> | undefined {
  const { state, plan, rounds, now, hasNewWaiters } = rows
  const latestEndsAt = mainRounds(rows).at(-1)?.endsAt
  const rest = { startsAt: START, extraSeconds: 0, stopsAt: undefined, pauseEndsAt: undefined, rooms: ROOMS }
  const step = nextStep({ state, plan, rounds, latestEndsAt, ...rest }, { hasNewWaiters, now })
  return step && step.at <= now ? step : undefined
}

/** Writes a step as the use cases do, the fence first. */
export function takeStep(rows: Rows, step: Step<ModelRound>): void {
  rows.fence += 1
  rows.taken.push('round' in step ? `${step.type} ${step.round.id}` : step.type)
  if ('round' in step) return takeRoundStep(rows, step)
  if (step.type === 'prepare') return prepare(rows, step)
  rows.state = advanceSpeedDate(rows.state, { type: step.type === 'gather' ? 'gather' : 'end' })
}

/** The rounds in which everybody is, in order, without those beside them. */
export function mainRounds({ past, rounds }: Rows): ModelRound[] {
  return [...past, ...rounds].filter(({ sideOf }) => sideOf === null).toSorted((a, b) => a.number - b.number)
}

function prepare(rows: Rows, step: Extract<Step, { type: 'prepare' }>): void {
  rows.state = advanceSpeedDate(rows.state, { type: 'prepare-round' })
  const number = 'round' in rows.state ? rows.state.round : 0
  const bellAt = bellFor(step, rows.now, ROOMS)
  add(rows, { ...prepareRound(rows.plan, { bellAt, rooms: ROOMS }), number, sideOf: null })
}

function takeRoundStep(rows: Rows, { type, round }: Extract<Step<ModelRound>, { round: ModelRound }>): void {
  switch (type) {
    case 'side':
      rows.hasNewWaiters = false
      return addAside(rows, round, sideTimes(round, rows.now))
    case 'repair':
      addAside(rows, round, repairTimes(round, rows.now))
      return put(rows, round, { isRepaired: true })
    case 'part':
      return put(rows, round, { absentUntil: null })
    case 'join':
      return put(rows, round, { joinsAt: null })
    case 'ring':
    case 'end':
    case 'release':
      return put(rows, round, advanceRound(round, { type }))
    default:
      return type satisfies never
  }
}

function addAside(rows: Rows, { id, number }: ModelRound, times: RoundTimes | undefined): void {
  if (times) add(rows, { ...times, phase: 'preparing', isReleased: false, number, sideOf: String(id) })
}

/** In each round somebody is waited for and somebody comes late, if it lasts that long. */
function add(
  rows: Rows,
  round: Omit<ModelRound, 'id' | 'isRepaired' | 'absentUntil' | 'joinsAt' | 'announcedAt'>,
): void {
  const id = rows.announced.size
  const waited = { absentUntil: secondsAfter(round.bellAt, 15), joinsAt: secondsAfter(round.bellAt, 25) }
  const added = { ...round, ...waited, id, isRepaired: false, announcedAt: rows.now }
  rows.announced.set(id, added)
  rows.rounds = [...rows.rounds, added]
}

function put(rows: Rows, { id }: ModelRound, change: Partial<ModelRound>): void {
  const changed = rows.rounds.map((round) => (round.id === id ? { ...round, ...change } : round))
  rows.past.push(...changed.filter(({ isReleased }) => isReleased))
  rows.rounds = changed.filter(({ isReleased }) => !isReleased)
}
