import { z } from 'zod'
import { Refusal } from './refusal.ts'

const port = z.coerce.number().int().min(1).max(65_535)
const text = z.string().trim().min(1)

const schema = z
  .object({
    HOST: text.default('127.0.0.1'),
    PORT: port.default(4400),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    LIVEKIT_URL: z.url({ protocol: /^wss?$/ }).optional(),
    LIVEKIT_API_KEY: text.optional(),
    LIVEKIT_API_SECRET: text.min(32).optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: text.optional(),
    INBOX_PORT: port.optional(),
    STAMTAFEL_DATA: text.optional(),
    STAMTAFEL_REPORT: text.optional(),
  })
  .refine((env) => !env.LIVEKIT_URL || (env.LIVEKIT_API_KEY && env.LIVEKIT_API_SECRET), {
    path: ['LIVEKIT_URL'],
    message: 'needs LIVEKIT_API_KEY and LIVEKIT_API_SECRET of that server beside it',
  })
  .refine((env) => !env.SMTP_URL || env.MAIL_FROM, {
    path: ['SMTP_URL'],
    message: 'needs MAIL_FROM beside it, the address that mails come from',
  })

export type Settings = ReturnType<typeof readSettings>

/** Reads what the launcher itself needs to know, and tells all faults at once; empty means not set. */
export function readSettings(env: NodeJS.ProcessEnv) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const { data, error } = schema.safeParse(given)
  if (data === undefined) {
    const faults = error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
    throw new Refusal(['Stamtafel cannot start with these settings:', ...faults].join('\n'))
  }
  const host = reachable(data.HOST)
  return {
    host: data.HOST,
    port: data.PORT,
    /** Where processes on this machine reach the api. */
    localUrl: `http://${host}:${data.PORT}`,
    publicUrl: data.PUBLIC_URL?.replace(/\/$/, '') ?? `http://${host}:${data.PORT}`,
    livekit:
      data.LIVEKIT_URL && data.LIVEKIT_API_KEY && data.LIVEKIT_API_SECRET
        ? { url: data.LIVEKIT_URL, key: data.LIVEKIT_API_KEY, secret: data.LIVEKIT_API_SECRET }
        : undefined,
    smtpUrl: data.SMTP_URL,
    mailFrom: data.MAIL_FROM ?? 'Stamtafel <stamtafel@localhost>',
    inboxPort: data.INBOX_PORT,
    dataFolder: data.STAMTAFEL_DATA,
    reportFile: data.STAMTAFEL_REPORT,
  }
}

/** How this machine itself reaches an address that it listens on. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}
