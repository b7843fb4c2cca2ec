import { z } from 'zod'

const Env = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
  LIVEKIT_URL: z.url({ protocol: /^wss?$/ }),
  LIVEKIT_API_KEY: z.string().min(1),
  LIVEKIT_API_SECRET: z.string().min(32),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }),
  MAIL_FROM: z.string().min(3),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})
export type Env = z.infer<typeof Env>

/** Reads the worker's settings, and names all that are wrong at once; an empty one counts as left out. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.entries(source).filter(([, value]) => value !== undefined && value !== '')
  const read = Env.safeParse(Object.fromEntries(given))
  if (read.success) return read.data
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Error(`The worker cannot start with these settings:\n  ${faults.join('\n  ')}`)
}
