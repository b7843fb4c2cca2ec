import { authAccounts, authRateLimits, authSessions, authVerifications, users } from './schema/account.ts'

/** The tables that better-auth writes, by its own names for them. */
export const authTables = {
  user: users,
  session: authSessions,
  account: authAccounts,
  verification: authVerifications,
  rateLimit: authRateLimits,
}
