import {
  countOnStage,
  findPresence,
  findStageRole,
  isStageLive,
  lockCompany,
  lockStage,
  writeStageRole,
  type StoredPresence,
  type Transaction,
} from '@stamtafel/db'
import {
  changeStageRole,
  DomainError,
  type LiveEnvelope,
  type StageCommand,
  type StageRole,
} from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { changesOfRole, countChanges } from '../presence/changes-at.ts'
import { givePermissions } from './give-permissions.ts'

/** Whose role at which stage is to change. */
export interface AtStage {
  readonly eventId: string
  readonly stageId: string
  readonly attendeeId: string
  readonly personId: string
}

/** A role that has changed, and what is left to do about it after the commit. */
export interface ChangedRole {
  readonly attendeeId: string
  readonly from: StageRole
  readonly to: StageRole
  readonly mediaRoom: string | null
  readonly told: readonly LiveEnvelope[]
}

/**
 * Does one command to one person's role within a transaction; undefined where it changes nothing. The locks are those of
 * the door: the person, the stage where places on it are counted, the event's revision.
 */
export async function changeRole(
  tx: Transaction,
  { command, now, ...at }: AtStage & { readonly command: StageCommand; readonly now: Date },
): Promise<ChangedRole | undefined> {
  const { eventId, stageId, attendeeId } = at
  const presence = await lockAtStage(tx, at)
  // Only these give a place on the stage; hands may go up by the hundred without waiting for each other.
  if (command === 'invite' || command === 'accept') await lockStage(tx, stageId)
  const found = await findStageRole(tx, attendeeId)
  const from = found?.role ?? 'audience'
  const othersOn = await countOnStage(tx, { stageId, except: attendeeId })
  const isLive = await isStageLive(tx, stageId)
  const outcome = changeStageRole({ role: from, othersOn, isLive }, command)
  if (outcome.kind === 'refused') throw new DomainError(outcome.code, `${command} while ${from}`)
  if (outcome.kind === 'unchanged') return undefined
  const { to } = outcome
  // Whoever was asked before the end of a talk and accepts after it goes with the others who were on the stage then.
  const since = command === 'accept' && found ? found.since : now
  await writeStageRole(tx, { stageId, attendeeId, role: to, since })
  const changes = changesOfRole({ stageId, attendeeId }, [from, to])
  const { told } = await countChanges(tx, { eventId, changes })
  const own = { type: 'stage-role.changed', stageId, attendeeId } as const
  return {
    attendeeId,
    from,
    to,
    mediaRoom: presence.mediaRoom,
    told: [...told, { eventId, to: { attendeeIds: [attendeeId] }, message: own }],
  }
}

async function lockAtStage(
  tx: Transaction,
  { stageId, attendeeId, personId }: AtStage,
): Promise<StoredPresence> {
  await lockCompany(tx, [personId])
  const presence = await findPresence(tx, personId)
  const isThere = presence?.attendeeId === attendeeId && presence.place.kind === 'stage'
  if (!presence || !isThere || presence.place.stageId !== stageId) {
    throw new DomainError('stage.not-there', `${attendeeId} is not at stage ${stageId}`)
  }
  return presence
}

/** After the commit: first what the person may publish, so that a page which hears of it finds it so; then the word. */
export async function announceRole(
  deps: Pick<Deps, 'db' | 'live' | 'media' | 'log'>,
  { attendeeId, from, to, mediaRoom, told }: ChangedRole,
): Promise<void> {
  if (mediaRoom !== null && (from === 'on-stage' || to === 'on-stage')) {
    try {
      await givePermissions(deps, { attendeeId, mediaRoom })
    } catch (error) {
      // The reconciler does the same, only later; the gate lets nobody in with more than their row gives.
      deps.log.warn({ attendeeId, cause: String(error) }, 'media.permissions-not-set')
    }
  }
  for (const envelope of told) await deps.live.publish(envelope)
}
