import {
  findSpeedDate,
  hashWaiters,
  writeNextStep,
  type StoredRound,
  type StoredSpeedDate,
} from '@stamtafel/db'
import {
  can,
  DomainError,
  nextStep,
  secondsAfter,
  sideTimes,
  talkingRound,
  type Actor,
  type RoundStep,
  type Step,
} from '@stamtafel/domain'
import { tendSpeedDate as tendJob } from '@stamtafel/jobs'
import { endRound } from './end-round.ts'
import { finishSpeedDate } from './finish-speed-date.ts'
import { joinPairs } from './join-pairs.ts'
import { openGathering } from './open-gathering.ts'
import { partAbsent } from './part-absent.ts'
import { prepareNextRound } from './prepare-next-round.ts'
import { releaseRound } from './release-round.ts'
import { repairRound } from './repair-round.ts'
import { ringBell } from './ring-bell.ts'
import type { RoundDue } from './round-step.ts'
import { seatWaiters } from './seat-waiters.ts'
import type { SpeedDateDeps } from './speed-date-deps.ts'
import { stopPaused } from './stop-paused.ts'

/** More steps in a row than any speed date ever has due at once. */
const MOST_STEPS = 40

/** Seconds after which it is looked again whether people wait beside a round, in case that nobody said so. */
const LOOK_AGAIN_SECONDS = 10

/**
 * Does everything that is due for a speed date, in order, and orders itself for the instant of what comes next. A step
 * that fails holds up no other: it is tried again after whatever else is due.
 */
export async function tendSpeedDate(
  deps: SpeedDateDeps,
  actor: Actor,
  { speedDateId }: { readonly speedDateId: string },
): Promise<void> {
  const failures = new Map<string, unknown>()
  const hasFailed = (step: Step<StoredRound>) => failures.has(nameOf(step))
  for (let count = 0; count < MOST_STEPS; count++) {
    const speedDate = await findSpeedDate(deps.db, speedDateId)
    // Its organiser has taken it out meanwhile.
    if (!speedDate) return
    if (!can(actor, 'speed-date.tend', speedDate)) {
      throw new DomainError('speed-date.not-found', `No speed date ${speedDateId} for this actor`)
    }
    const { hasNewWaiters, lookAgainAt } = await lookAtWaiters(deps, speedDate)
    const now = deps.now()
    const step = nextStep(speedDate, { hasNewWaiters, now, hasFailed })
    if (!step || step.at > now) {
      await orderNext(deps, speedDate, { at: step && earlier(step.at, lookAgainAt), failures })
      return
    }
    await takeStep(deps, speedDate, step).catch((error: unknown) => failures.set(nameOf(step), error))
  }
  throw new Error(`Speed date ${speedDateId} does not come to rest`)
}

/** By which a step that has failed is known again. */
function nameOf(step: Step<StoredRound>): string {
  return 'round' in step ? `${step.type} ${step.round.id}` : step.type
}

/** While enough of a round is left, people who wait may be brought together beside it. */
async function lookAtWaiters(
  { db, now }: SpeedDateDeps,
  { id: speedDateId, rounds, state }: StoredSpeedDate,
) {
  const round = talkingRound(rounds)
  if (state.phase !== 'running' || !round || !sideTimes(round, now())) {
    return { hasNewWaiters: false, lookAgainAt: undefined }
  }
  const waiters = await hashWaiters(db, { speedDateId, round })
  const hasNewWaiters = waiters !== '' && waiters !== round.waitersSeen
  return { hasNewWaiters, lookAgainAt: secondsAfter(now(), LOOK_AGAIN_SECONDS) }
}

function earlier(one: Date, other: Date | undefined): Date {
  return other && other < one ? other : one
}

/** Another worker that was faster has done the step: then there is nothing to do but to look again. */
async function takeStep(
  deps: SpeedDateDeps,
  speedDate: StoredSpeedDate,
  step: Step<StoredRound>,
): Promise<void> {
  try {
    await perform(deps, speedDate, step)
    const { id: speedDateId } = speedDate
    // People who wait are due since they came, which is not an instant of the clock.
    const lateMs = step.type === 'side' ? undefined : deps.now().getTime() - step.at.getTime()
    deps.log.info({ speedDateId, step: step.type, lateMs }, 'speed-date.step-taken')
  } catch (error) {
    if (!(error instanceof DomainError) || !error.code.endsWith('.outdated')) throw error
    deps.log.info({ speedDateId: speedDate.id, step: step.type }, 'speed-date.step-was-taken')
  }
}

function perform(deps: SpeedDateDeps, speedDate: StoredSpeedDate, step: Step<StoredRound>): Promise<void> {
  if ('round' in step) return ROUND_STEPS[step.type](deps, { speedDate, round: step.round })
  switch (step.type) {
    case 'gather':
      return openGathering(deps, speedDate)
    case 'prepare':
      return prepareNextRound(deps, speedDate, step)
    case 'stop':
      return stopPaused(deps, speedDate)
    case 'finish':
      return finishSpeedDate(deps, speedDate)
    default:
      return step satisfies never
  }
}

const ROUND_STEPS: {
  readonly [S in RoundStep]: (deps: SpeedDateDeps, due: RoundDue) => Promise<void>
} = {
  repair: repairRound,
  ring: ringBell,
  part: partAbsent,
  join: joinPairs,
  side: seatWaiters,
  end: endRound,
  release: releaseRound,
}

/** What has failed stays due, for the sweep, and fails the job. */
async function orderNext(
  { db, jobs, now }: SpeedDateDeps,
  speedDate: StoredSpeedDate,
  { at, failures }: { readonly at: Date | undefined; readonly failures: ReadonlyMap<string, unknown> },
): Promise<void> {
  const { id: speedDateId } = speedDate
  await writeNextStep(db, speedDate, failures.size > 0 ? now() : (at ?? null))
  if (at) {
    const delayMs = Math.max(0, at.getTime() - now().getTime())
    await jobs.enqueue(tendJob, { speedDateId, at: at.toISOString() }, { delayMs })
  }
  const [first, ...more] = failures.values()
  if (more.length > 0) throw new AggregateError([first, ...more], [...failures.keys()].join(', '))
  if (failures.size > 0) throw first
}
