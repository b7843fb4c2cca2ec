import { ROLES } from '@stamtafel/domain'
import { z } from 'zod'
import { Problem } from './problem.ts'
import { defineRoute } from './route.ts'
import { Id } from './values.ts'

/** Who is signed in, and where they belong. */
export const AccountView = z.object({
  name: z.string(),
  email: z.string(),
  memberships: z.array(
    z.object({ organisationId: Id, organisationName: z.string(), role: z.enum(ROLES), name: z.string() }),
  ),
})
export type AccountView = z.infer<typeof AccountView>

export const seeAccount = defineRoute({
  method: 'GET',
  url: '/account',
  schema: {
    operationId: 'seeAccount',
    tags: ['account'],
    response: { 200: AccountView, '4xx': Problem },
  },
})
