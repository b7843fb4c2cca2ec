import { AsyncLocalStorage } from 'node:async_hooks'
import { createHmac, randomUUID } from 'node:crypto'
import { drizzleAdapter } from '@better-auth/drizzle-adapter'
import { CODE_ATTEMPTS, CODE_MINUTES, minutesAfter } from '@stamtafel/domain'
import { isAPIError } from 'better-auth/api'
import { betterAuth } from 'better-auth/minimal'
import { emailOTP } from 'better-auth/plugins/email-otp'
import { AUTH_PATH, CLIENT_IP_HEADER, COOKIE_PREFIX, type Auth, type AuthOptions } from './auth.ts'

const SESSION_SECONDS = 30 * 24 * 60 * 60
const PER_MINUTE_AND_IP = 30

interface Code {
  readonly address: string
  readonly code: string
}

interface CodeHandling {
  readonly hash: (code: string) => string
  readonly send: (code: Code) => void
}

/** better-auth with one way in: a code of six digits, by mail, for accounts that exist. */
export async function createAuth(options: AuthOptions): Promise<Auth> {
  // A code alone is quickly guessed from its hash, so the hash is keyed.
  const hash = (code: string) => createHmac('sha256', options.secret).update(code).digest('base64url')
  const outbox = new AsyncLocalStorage<Code[]>()
  const send = (code: Code) => void outbox.getStore()?.push(code)
  const auth = betterAuth(settings(options, { hash, send }))
  const { internalAdapter } = await auth.$context
  return {
    async handle(request) {
      const codes: Code[] = []
      const response = await outbox.run(codes, () => auth.handler(request))
      // Mailed from here, for better-auth would keep to itself what fails.
      for (const code of codes) await options.mailCode(code)
      return response
    },
    async leaveDecoy(address) {
      const identifier = identifierOf(address)
      if (await internalAdapter.findVerificationValue(identifier)) return
      const value = `${hash(randomUUID())}:0`
      const expiresAt = minutesAfter(new Date(), CODE_MINUTES)
      await internalAdapter.createVerificationValue({ identifier, value, expiresAt })
    },
    async triesLeft(address) {
      const waiting = await internalAdapter.findVerificationValue(identifierOf(address))
      const used = Number(waiting?.value.split(':').at(-1))
      return Number.isNaN(used) ? undefined : Math.max(0, CODE_ATTEMPTS - used)
    },
  }
}

function settings({ publicUrl, secret, store, ...options }: AuthOptions, { hash, send }: CodeHandling) {
  const limit = { window: 60, max: Math.ceil(PER_MINUTE_AND_IP * options.rateLimitFactor) }
  return {
    appName: 'Stamtafel',
    baseURL: publicUrl,
    basePath: AUTH_PATH,
    secret,
    trustedOrigins: [publicUrl],
    database: drizzleAdapter(store.db, { provider: 'pg', schema: store.tables, transaction: true }),
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true, cookieCache: { enabled: false } },
    rateLimit: { enabled: true, storage: 'database', ...limit },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: publicUrl.startsWith('https:'),
      database: { generateId: false },
      ipAddress: { ipAddressHeaders: [CLIENT_IP_HEADER] },
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
    onAPIError: { onError: rethrow },
    plugins: [
      emailOTP({
        disableSignUp: true,
        otpLength: 6,
        expiresIn: CODE_MINUTES * 60,
        allowedAttempts: CODE_ATTEMPTS,
        storeOTP: { hash: async (code) => hash(code) },
        rateLimit: limit,
        async sendVerificationOTP({ email: address, otp: code, type }) {
          if (type === 'sign-in') send({ address, code })
        },
      }),
    ],
  } as const satisfies Parameters<typeof betterAuth>[0]
}

/** What better-auth did not mean to say is ours to answer and to log; it would print it, addresses and all. */
function rethrow(error: unknown): void {
  if (!isAPIError(error)) throw error
}

function identifierOf(address: string): string {
  return `sign-in-otp-${address}`
}
