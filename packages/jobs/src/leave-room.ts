import { z } from 'zod'
import { defineJob } from './define-job.ts'

/** See to it that somebody is out of a media room that they left; one job per person and room. */
export const leaveRoom = defineJob({
  queue: 'media',
  name: 'leave-room',
  payload: z.object({ attendeeId: z.uuid(), mediaRoom: z.string().min(1) }),
  id: ({ attendeeId, mediaRoom }) => `leave-room.${attendeeId}.${mediaRoom}`,
})
