import { transact } from '@stamtafel/db'
import type { AttendeeActor, OwnStageCommand } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { announceRole, changeRole } from './change-role.ts'
import { findOpenStage, seeStage, type StageFacts } from './see-stage.ts'

export type StageDeps = Pick<Deps, 'db' | 'jobs' | 'live' | 'media' | 'now' | 'log'>

/** Does what somebody at a stage says for themselves; saying it again changes nothing. */
export async function giveStageCommand(
  deps: StageDeps,
  actor: AttendeeActor,
  { stageId, type }: { readonly stageId: string; readonly type: OwnStageCommand },
): Promise<StageFacts> {
  await findOpenStage(deps.db, actor, stageId)
  const { eventId, attendeeId, personId } = actor
  const asked = { eventId, stageId, attendeeId, personId, command: type, now: deps.now() }
  const changed = await transact(deps.db, (tx) => changeRole(tx, asked))
  if (changed) await announceRole(deps, changed)
  return seeStage(deps, actor, { stageId })
}
