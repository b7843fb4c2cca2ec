import { z } from 'zod'
import { Problem } from './problem.ts'
import { defineRoute } from './route.ts'
import { Address, Id, line, LocaleCode, Secret } from './values.ts'

export const seeSetup = defineRoute({
  method: 'GET',
  url: '/setup',
  schema: {
    operationId: 'seeSetup',
    tags: ['setup'],
    response: { 200: z.object({ isOpen: z.boolean() }), '4xx': Problem },
  },
})

export const completeSetup = defineRoute({
  method: 'POST',
  url: '/setup',
  schema: {
    operationId: 'completeSetup',
    tags: ['setup'],
    body: z.strictObject({
      secret: Secret,
      organisationName: line(80),
      name: line(80),
      email: Address,
      locale: LocaleCode,
    }),
    response: { 201: z.object({ organisationId: Id }), '4xx': Problem },
  },
})
