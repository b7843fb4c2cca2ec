import { findUserActor } from '@stamtafel/db'
import type { Deps } from '../deps.ts'
import { mailSignInCode, takeCodeTurn } from './mail-sign-in-code.ts'
import { seeAccount } from './see-account.ts'

export type Accounts = ReturnType<typeof createAccounts>

/** Accounts, and how one gets into them. */
export function createAccounts(deps: Pick<Deps, 'db' | 'jobs' | 'now' | 'secrets' | 'log'>) {
  return {
    see: seeAccount.bind(undefined, deps),
    takeCodeTurn: takeCodeTurn.bind(undefined, deps),
    mailSignInCode: mailSignInCode.bind(undefined, deps),
    /** Who has the session with this token; undefined when it is over. */
    findUserActor: ({ token }: { readonly token: string }) =>
      findUserActor(deps.db, { token, now: deps.now() }),
  }
}
