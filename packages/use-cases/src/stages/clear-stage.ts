import { closeEmptyStage, listEmptyStages, listLeftOnStage, transact } from '@stamtafel/db'
import { secondsAfter, STAGE_GOODBYE_SECONDS, type StageCommand, type StageRole } from '@stamtafel/domain'
import { announceRole, changeRole } from './change-role.ts'
import type { StageDeps } from './give-stage-command.ts'

/** What brings somebody back to the audience from each role. */
const DOWN: { readonly [R in StageRole]: StageCommand } = {
  audience: 'lower',
  raised: 'lower',
  invited: 'withdraw',
  'on-stage': 'bring-down',
}

/** Brings down who is left on a stage ten seconds after its session has ended, unless the next one is live by then. */
export async function clearStage(
  deps: StageDeps,
  { stageId }: { readonly stageId?: string | undefined },
): Promise<void> {
  const endedBy = secondsAfter(deps.now(), -STAGE_GOODBYE_SECONDS)
  for (const { role, ...at } of await listLeftOnStage(deps.db, { endedBy, stageId })) {
    try {
      const asked = { ...at, command: DOWN[role], now: deps.now() }
      const changed = await transact(deps.db, (tx) => changeRole(tx, asked))
      if (changed) await announceRole(deps, changed)
    } catch (error) {
      // One person whose row resists holds up nobody else; the next sweep tries again.
      deps.log.warn({ attendeeId: at.attendeeId, cause: String(error) }, 'stage.not-cleared')
    }
  }
}

/** Finds what a lost job or a crash has left: people on stages after the end, and names of rooms in which nobody is. */
export async function sweepStages(deps: StageDeps): Promise<void> {
  await clearStage(deps, {})
  for (const { stageId } of await listEmptyStages(deps.db)) {
    await transact(deps.db, (tx) => closeEmptyStage(tx, stageId))
  }
}
