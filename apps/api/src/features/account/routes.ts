import { seeAccount } from '@stamtafel/contracts'
import type { Accounts } from '@stamtafel/use-cases'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'

export interface AccountRoutesOptions {
  readonly accounts: Pick<Accounts, 'see'>
}

/** Who is signed in. */
export const accountRoutes: FastifyPluginAsyncZod<AccountRoutesOptions> = async (app, { accounts }) => {
  app.route({ ...seeAccount, handler: async (request) => accounts.see(await app.userOf(request)) })
}
