import { z } from 'zod'
import { defineJob } from './define-job.ts'

/** Send one mail of the outbox; one job per mail, whoever orders it. */
export const sendMail = defineJob({
  queue: 'mail',
  name: 'send-mail',
  payload: z.object({ mailId: z.uuid() }),
  id: ({ mailId }) => `send-mail.${mailId}`,
})
