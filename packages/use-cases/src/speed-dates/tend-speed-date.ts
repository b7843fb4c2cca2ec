import { findSpeedDate, writeNextStep, type StoredRound, type StoredSpeedDate } from '@stamtafel/db'
import { can, DomainError, nextStep, type Actor, type Step } from '@stamtafel/domain'
import { tendSpeedDate as tendJob } from '@stamtafel/jobs'
import { endRound } from './end-round.ts'
import { finishSpeedDate } from './finish-speed-date.ts'
import { openGathering } from './open-gathering.ts'
import { prepareNextRound } from './prepare-next-round.ts'
import { releaseRound } from './release-round.ts'
import { ringBell } from './ring-bell.ts'
import type { SpeedDateDeps } from './speed-date-deps.ts'

/** More steps in a row than any speed date ever has due at once. */
const MOST_STEPS = 20

/** Does everything that is due for a speed date, in order, and orders itself for the instant of what comes next. */
export async function tendSpeedDate(
  deps: SpeedDateDeps,
  actor: Actor,
  { speedDateId }: { readonly speedDateId: string },
): Promise<void> {
  for (let count = 0; count < MOST_STEPS; count++) {
    const speedDate = await findSpeedDate(deps.db, speedDateId)
    if (!speedDate || !can(actor, 'speed-date.tend', speedDate)) {
      throw new DomainError('speed-date.not-found', `No speed date ${speedDateId} for this actor`)
    }
    const step = nextStep(speedDate)
    if (!step) return writeNextStep(deps.db, speedDate, null)
    if (step.at > deps.now()) return orderNext(deps, speedDate, step.at)
    await takeStep(deps, speedDate, step)
  }
  throw new Error(`Speed date ${speedDateId} does not come to rest`)
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
    const late = deps.now().getTime() - step.at.getTime()
    deps.log.info({ speedDateId, step: step.type, lateMs: late }, 'speed-date.step-taken')
  } catch (error) {
    if (!(error instanceof DomainError) || !error.code.endsWith('.outdated')) throw error
    deps.log.info({ speedDateId: speedDate.id, step: step.type }, 'speed-date.step-was-taken')
  }
}

function perform(deps: SpeedDateDeps, speedDate: StoredSpeedDate, step: Step<StoredRound>): Promise<void> {
  switch (step.type) {
    case 'gather':
      return openGathering(deps, speedDate)
    case 'prepare':
      return prepareNextRound(deps, speedDate, step)
    case 'ring':
      return ringBell(deps, speedDate, step.round)
    case 'end':
      return endRound(deps, speedDate, step.round)
    case 'release':
      return releaseRound(deps, speedDate, step.round)
    case 'finish':
      return finishSpeedDate(deps, speedDate)
    default:
      return step satisfies never
  }
}

async function orderNext(deps: SpeedDateDeps, speedDate: StoredSpeedDate, at: Date): Promise<void> {
  const { id: speedDateId } = speedDate
  await writeNextStep(deps.db, speedDate, at)
  const delayMs = Math.max(0, at.getTime() - deps.now().getTime())
  await deps.jobs.enqueue(tendJob, { speedDateId, at: at.toISOString() }, { delayMs })
}
