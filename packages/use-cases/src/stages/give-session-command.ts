import {
  bumpRevision,
  dropHands,
  isStageLive,
  lockStage,
  lockTalk,
  transact,
  writeSessionLife,
  type Transaction,
} from '@stamtafel/db'
import {
  advanceSession,
  DomainError,
  doorsAt,
  membershipOf,
  STAGE_GOODBYE_SECONDS,
  type EventTimes,
  type SessionCommand,
  type UserActor,
} from '@stamtafel/domain'
import { clearStage } from '@stamtafel/jobs'
import { authoriseEvent } from '../events/authorise-event.ts'
import { describeStage, type HostedStage } from './describe-stage.ts'
import type { StageDeps } from './give-stage-command.ts'
import { stageOfEvent } from './stage-of-event.ts'

interface Given {
  readonly eventId: string
  readonly sessionId: string
  readonly type: SessionCommand
}

/** Begins or ends a talk; what another host has done already changes nothing, and both see by whom it was done. */
export async function giveSessionCommand(
  deps: StageDeps,
  actor: UserActor,
  given: Given,
): Promise<HostedStage> {
  const { eventId, sessionId, type } = given
  const event = await authoriseEvent(deps.db, actor, { permission: 'stage.host', eventId })
  const byPersonId = membershipOf(actor, event.organisationId)?.personId ?? ''
  const now = deps.now()
  const { stageId, revision } = await transact(deps.db, (tx) =>
    obey(tx, { ...given, byPersonId, event, now }),
  )
  if (revision !== undefined) {
    const message = { type: 'session.changed', sessionId, stageId } as const
    await deps.live.publish({ eventId, revision, to: 'event', message })
    if (type === 'end') await orderClearing(deps, { stageId, sessionId })
  }
  return describeStage(deps.db, await stageOfEvent(deps.db, { eventId, stageId }))
}

interface Obeyed {
  readonly stageId: string
  /** Undefined where nothing has changed. */
  readonly revision: number | undefined
}

async function obey(
  tx: Transaction,
  {
    eventId,
    sessionId,
    type,
    byPersonId,
    event,
    now,
  }: Given & { readonly byPersonId: string; readonly event: EventTimes; readonly now: Date },
): Promise<Obeyed> {
  const talk = await lockTalk(tx, sessionId)
  if (talk?.eventId !== eventId) {
    throw new DomainError('session.not-found', `No talk ${sessionId} at event ${eventId}`)
  }
  const { stageId, life } = talk
  const outcome = advanceSession(life, type, now)
  if (outcome.kind === 'refused') {
    throw new DomainError('session.wrong-phase', `${type} while ${life.phase}`)
  }
  if (outcome.kind === 'unchanged') return { stageId, revision: undefined }
  await lockStage(tx, stageId)
  if (type === 'start') await refuseStart(tx, { stageId, event, now })
  else await dropHands(tx, stageId)
  await writeSessionLife(tx, { sessionId, life: outcome.to, byPersonId })
  return { stageId, revision: await bumpRevision(tx, eventId) }
}

async function refuseStart(
  tx: Transaction,
  { stageId, event, now }: { stageId: string; event: EventTimes; now: Date },
): Promise<void> {
  if (doorsAt(event, now) !== 'open') {
    throw new DomainError('event.wrong-phase', 'Nobody can come before the doors are open')
  }
  if (await isStageLive(tx, stageId)) throw new DomainError('stage.busy', `Stage ${stageId} is live`)
}

/** Should the job be lost, the sweep does it. */
async function orderClearing(
  { jobs, log }: Pick<StageDeps, 'jobs' | 'log'>,
  ended: { readonly stageId: string; readonly sessionId: string },
): Promise<void> {
  try {
    await jobs.enqueue(clearStage, ended, { delayMs: STAGE_GOODBYE_SECONDS * 1000 })
  } catch (error) {
    log.warn({ ...ended, cause: String(error) }, 'stage.clearing-not-ordered')
  }
}
