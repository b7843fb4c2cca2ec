import { clearStage, sweepStages } from './clear-stage.ts'
import { giveSessionCommand } from './give-session-command.ts'
import { giveStageCommand, type StageDeps } from './give-stage-command.ts'
import { giveHostStageCommand, listHostStages, listPeopleAtStage } from './host-stages.ts'
import { seeStage } from './see-stage.ts'

export type Stages = ReturnType<typeof createStages>
export type StageTimer = ReturnType<typeof createStageTimer>

/** What people at a stage see and say, and what hosts do with it. */
export function createStages(deps: StageDeps) {
  return {
    see: seeStage.bind(undefined, deps),
    giveCommand: giveStageCommand.bind(undefined, deps),
    listHosted: listHostStages.bind(undefined, deps),
    listPeople: listPeopleAtStage.bind(undefined, deps),
    giveHostCommand: giveHostStageCommand.bind(undefined, deps),
    giveSessionCommand: giveSessionCommand.bind(undefined, deps),
  }
}

/** What time demands of stages. */
export function createStageTimer(deps: StageDeps) {
  return {
    clear: clearStage.bind(undefined, deps),
    sweep: () => sweepStages(deps),
  }
}
