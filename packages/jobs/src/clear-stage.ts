import { z } from 'zod'
import { defineJob } from './define-job.ts'

/** Bring down who is left on a stage after its session has ended; one job per stage and end. */
export const clearStage = defineJob({
  queue: 'media',
  name: 'clear-stage',
  payload: z.object({ stageId: z.uuid(), sessionId: z.uuid() }),
  id: ({ sessionId }) => `clear-stage.${sessionId}`,
})
