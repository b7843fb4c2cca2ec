import { z } from 'zod'
import { Problem } from './problem.ts'
import { defineRoute } from './route.ts'
import { Instant } from './values.ts'

export const readClock = defineRoute({
  method: 'GET',
  url: '/clock',
  schema: {
    operationId: 'readClock',
    tags: ['clock'],
    response: { 200: z.object({ now: Instant }), '4xx': Problem },
  },
})
