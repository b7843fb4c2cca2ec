import {
  assert,
  commands,
  constantFrom,
  integer,
  modelRun,
  nat,
  property,
  record,
  type Command,
} from 'fast-check'
import { expect, test } from 'vitest'
import { createRows, findDue, mainRounds, takeStep, type ModelRound, type Rows } from '../testing/rows.ts'
import { secondsAfter } from '../time.ts'
import type { Step } from './next-step.ts'
import { goodbyeSeconds, type SpeedDatePlan } from './plan.ts'
import { advanceRound, type RoundCommand } from './round.ts'
import { advanceSpeedDate, type SpeedDateCommand } from './speed-date.ts'

const PLANS: readonly SpeedDatePlan[] = [
  { rounds: 3, roundSeconds: 120, breakSeconds: 30, gatherSeconds: 60 },
  { rounds: 3, roundSeconds: 60, breakSeconds: 0, gatherSeconds: 30 },
  { rounds: 2, roundSeconds: 15, breakSeconds: 20, gatherSeconds: 30 },
]

/** A step that a worker has found due and not written, with the fence that it read. */
interface Worker {
  found: { readonly step: Step<ModelRound>; readonly fence: number } | undefined
}

interface Happening {
  readonly what: string
  readonly run: (rows: Rows, worker: Worker) => void
}

test('rounds go their way, whichever command comes twice, late or out of order', () => {
  const anything = commands(
    [
      integer({ min: 1, max: 40 }).map(passAtWork),
      integer({ min: 1, max: 90 }).map(pass),
      record({ at: nat(10), type: constantFrom('ring', 'end', 'release') }).map(orderRound),
      constantFrom('gather', 'pause', 'resume').map(orderTwice),
      constantFrom(FALL_ASLEEP, WAKE_UP, COME_LATE).map(toCommand),
    ],
    { maxCommands: 120, size: 'max' },
  )
  const play = property(constantFrom(...PLANS), anything, (plan, happenings) => {
    const rows = createRows(plan)
    modelRun(() => ({ model: { found: undefined }, real: rows }), happenings)
    goOnToTheEnd(rows)
    expectWhole(rows)
  })
  assert(play, { numRuns: 300 })
})

function toCommand({ what, run }: Happening): Command<Worker, Rows> {
  return {
    check: constantly(true),
    run: (worker, rows) => {
      run(rows, worker)
      expectOrder(rows)
    },
    toString: () => what,
  }
}

function constantly<T>(value: T): () => T {
  return () => value
}

function pass(seconds: number): Command<Worker, Rows> {
  const run = (rows: Rows) => {
    rows.now = secondsAfter(rows.now, seconds)
  }
  return toCommand({ what: `${seconds} s pass, and nobody is at work`, run })
}

function passAtWork(seconds: number): Command<Worker, Rows> {
  const run = (rows: Rows) => {
    rows.now = secondsAfter(rows.now, seconds)
    tend(rows)
  }
  return toCommand({ what: `${seconds} s pass`, run })
}

/** A command for a round comes by itself: once, twice, or when it is not its turn. */
function orderRound({ at, type }: { at: number; type: RoundCommand['type'] }): Command<Worker, Rows> {
  const run = ({ rounds, past }: Rows) => {
    const all = [...rounds, ...past]
    const round = all[at % Math.max(1, all.length)]
    if (round) expectTurn(round, type)
  }
  return toCommand({ what: `${type} of round ${at}`, run })
}

/** A host or a worker, twice at once: what is so already stays so. */
function orderTwice(type: SpeedDateCommand['type']): Command<Worker, Rows> {
  const run = (rows: Rows) => {
    const once = unlessRefused(() => advanceSpeedDate(rows.state, { type }))
    if (!once) return
    expect(advanceSpeedDate(once, { type })).toEqual(once)
    rows.state = once
    rows.fence += 1
  }
  return toCommand({ what: type, run })
}

const FALL_ASLEEP: Happening = {
  what: 'a worker finds a step due and falls asleep',
  run: (rows, worker) => {
    const step = findDue(rows)
    if (step) worker.found = { step, fence: rows.fence }
  },
}

/** It writes what it found, unless somebody was faster meanwhile; it may wake up twice. */
const WAKE_UP: Happening = {
  what: 'the worker wakes up',
  run: (rows, { found }) => {
    if (found?.fence === rows.fence) takeStep(rows, found.step)
  },
}

const COME_LATE: Happening = {
  what: 'somebody comes late',
  run: (rows) => {
    rows.hasNewWaiters = true
  },
}

function tend(rows: Rows): void {
  for (let count = 0; ; count++) {
    const step = findDue(rows)
    if (!step) return
    expect(count, 'it comes to rest').toBeLessThan(40)
    takeStep(rows, step)
  }
}

/** Whoever hosts lets it go on, and the workers are there. */
function goOnToTheEnd(rows: Rows): void {
  if (rows.state.phase === 'paused') rows.state = advanceSpeedDate(rows.state, { type: 'resume' })
  for (let passed = 0; passed < 3600 && rows.state.phase !== 'ended'; passed += 5) {
    rows.now = secondsAfter(rows.now, 5)
    tend(rows)
    expectOrder(rows)
  }
}

function unlessRefused<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    expect(error).toMatchObject({ code: 'speed-date.wrong-phase' })
    return undefined
  }
}

function expectTurn(round: ModelRound, type: RoundCommand['type']): void {
  const [stage, goal] = [stageOf(round), { ring: 1, end: 2, release: 3 }[type]]
  if (goal > stage + 1 || (type === 'ring' && stage > 1)) {
    expect(() => advanceRound(round, { type })).toThrow(
      expect.objectContaining({ code: 'round.wrong-phase' }),
    )
    return
  }
  const next = { ...round, ...advanceRound(round, { type }) }
  expect(stageOf(next)).toBe(Math.max(stage, goal))
  if (goal <= stage) expect(next).toEqual(round)
}

function stageOf({ phase, isReleased }: ModelRound): number {
  return isReleased ? 3 : ['preparing', 'talking', 'over'].indexOf(phase)
}

/** One round is prepared and one talks, each in its turn; what was announced is kept to. */
function expectOrder(rows: Rows): void {
  const { rounds, past, announced, plan, state } = rows
  for (const phase of ['preparing', 'talking']) {
    const main = rounds.filter((round) => round.sideOf === null && round.phase === phase)
    expect(main.length).toBeLessThanOrEqual(1)
  }
  for (const round of [...rounds, ...past]) {
    const { opensAt, bellAt, endsAt, goodbyeUntil } = announced.get(round.id) ?? round
    expect(round).toMatchObject({ opensAt, bellAt, endsAt, goodbyeUntil })
  }
  if (state.phase === 'paused') expect(findDue(rows), 'nothing is due while paused').toBeUndefined()
  const inOrder = mainRounds(rows)
  expect(inOrder.map(({ number }) => number)).toEqual(inOrder.map((_, index) => index + 1))
  if ('round' in state) expect(state.round).toBe(inOrder.length)
  for (const [index, { bellAt }] of inOrder.entries()) {
    const before = inOrder[index - 1]
    if (before) expect(bellAt >= secondsAfter(before.endsAt, plan.breakSeconds)).toBe(true)
  }
  expectNotice(rows)
}

/** People are told ten seconds ahead; only those who are matched once more at the bell itself are not. */
function expectNotice({ rounds, past }: Rows): void {
  const bells = new Map([...rounds, ...past].map(({ id, bellAt }) => [String(id), bellAt.getTime()]))
  for (const { sideOf, bellAt, announcedAt } of rounds) {
    const isRepair = sideOf !== null && bells.get(sideOf) === bellAt.getTime()
    expect(isRepair || bellAt >= secondsAfter(announcedAt, 10)).toBe(true)
  }
}

/** It has come to its end with every round of the plan, after the last goodbye, and no step was taken twice. */
function expectWhole(rows: Rows): void {
  expect(rows.state.phase).toBe('ended')
  expect(rows.rounds).toEqual([])
  expect(mainRounds(rows)).toHaveLength(rows.plan.rounds)
  const once = rows.taken.filter((step) => !step.startsWith('side') && step !== 'prepare')
  expect(once).toEqual([...new Set(once)])
  const last = Math.max(...rows.past.map(({ endsAt }) => endsAt.getTime()))
  expect(rows.now >= secondsAfter(new Date(last), goodbyeSeconds(rows.plan))).toBe(true)
}
