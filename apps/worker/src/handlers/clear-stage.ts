import { clearStage } from '@stamtafel/jobs'
import type { StageTimer } from '@stamtafel/use-cases'

/** Brings down who is left on a stage; handed over twice, the second time finds nobody there. */
export async function handleClearStage(stages: Pick<StageTimer, 'clear'>, data: unknown): Promise<void> {
  const { stageId } = clearStage.payload.parse(data)
  await stages.clear({ stageId })
}
