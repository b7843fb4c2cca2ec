import { isIP } from 'node:net'
import { z } from 'zod'

const Port = z.coerce.number('must be a number').pipe(z.int().min(0).max(65_535))
const Secret = z.string('is missing').min(32, 'must have 32 characters or more')

const IceServers = z
  .string()
  .transform((text, context) => {
    try {
      const servers: unknown = JSON.parse(text)
      return servers
    } catch {
      context.addIssue('must be JSON, such as [{"urls":"stun:stun.example.org"}]')
      return z.NEVER
    }
  })
  .pipe(
    z.array(
      z.object({
        urls: z.union([z.string(), z.array(z.string())]),
        username: z.string().exactOptional(),
        credential: z.string().exactOptional(),
      }),
    ),
  )

/** Whom to believe about a client's address: nobody, everybody, so many proxies, or those at these addresses. */
const TrustProxy = z
  .string()
  .refine(isTrust, 'must be true, false, a number of proxies, or their addresses with commas between')
  .transform((text) => {
    if (text === 'true' || text === 'false') return text === 'true'
    const proxies = Number(text)
    if (!Number.isNaN(proxies)) return (_: string, hop: number) => hop < proxies
    return addressesIn(text)
  })

const url = (protocol: RegExp, example: string) =>
  z.url({ protocol, error: `must be an address such as ${example}` })

/** The settings of the api. */
const Env = z.object({
  DATABASE_URL: url(/^postgres(ql)?$/, 'postgres://stamtafel@localhost/stamtafel'),
  REDIS_URL: url(/^rediss?$/, 'redis://localhost').optional(),
  PUBLIC_URL: url(/^https?$/, 'https://coffee.example.org')
    .refine((text) => new URL(text).pathname === '/', 'must not have a path')
    .transform((text) => new URL(text).origin)
    .default('http://127.0.0.1:4400'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: Port.default(4400),
  TRUST_PROXY: TrustProxy.default(false),
  LIVEKIT_URL: url(/^(ws|http)s?$/, 'ws://127.0.0.1:7880').default('ws://127.0.0.1:7880'),
  LIVEKIT_API_KEY: z.string('is missing').min(1),
  LIVEKIT_API_SECRET: Secret,
  ICE_SERVERS: IceServers.default([]),
  AUTH_SECRET: Secret,
  SETUP_SECRET: z.string().min(27, 'must have 27 characters or more').optional(),
  WEB_ROOT: z.string().min(1).optional(),
  SMTP_URL: url(/^smtps?$/, 'smtp://mail.example.org').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Lets the one visitor of the demo be its organiser; pages show their guide where it is set. */
  DEMO_ORGANISER_URL: url(/^http$/, 'http://localhost:4410/organise').optional(),
  /** Multiplies every rate limit, for benches and rehearsals. */
  RATE_LIMIT_FACTOR: z.coerce.number('must be a number').positive().default(1),
})
export type Env = z.infer<typeof Env>

/** Says what is wrong with the settings, one sentence for each fault; nothing was started. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

/** Reads the settings, or fails with all their faults at once; an empty one counts as left out. */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.entries(variables).filter(([, value]) => value !== undefined && value !== '')
  const result = Env.safeParse(Object.fromEntries(given))
  if (result.success) return result.data
  const faults = result.error.issues.map(({ path, message }) => `- ${path.join('.')} ${sentence(message)}`)
  throw new SettingsError(['The api cannot start with these settings:', ...faults].join('\n'))
}

function sentence(message: string): string {
  const text = message.replace(/^Invalid input: /, 'is not right: ')
  return text.endsWith('.') ? text : `${text}.`
}

function isTrust(text: string): boolean {
  return (
    /^(true|false|\d+)$/.test(text) || addressesIn(text).every((part) => isIP(part.split('/')[0] ?? '') !== 0)
  )
}

function addressesIn(text: string): string[] {
  return text.split(',').map((part) => part.trim())
}
