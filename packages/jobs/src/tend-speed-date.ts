import { z } from 'zod'
import { defineJob } from './define-job.ts'

/** Look after a speed date at an instant; one per speed date and instant, whoever orders it. */
export const tendSpeedDate = defineJob({
  queue: 'speed-date',
  name: 'tend-speed-date',
  payload: z.object({ speedDateId: z.uuid(), at: z.iso.datetime() }),
  id: ({ speedDateId, at }) => `tend-speed-date.${speedDateId}.${Date.parse(at)}`,
})
