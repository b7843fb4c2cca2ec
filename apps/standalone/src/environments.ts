import type { DemoStage } from './demo/demo-env.ts'
import type { Settings } from './env.ts'
import type { Secrets } from './secrets.ts'

export interface Surroundings {
  readonly inherited: NodeJS.ProcessEnv
  readonly settings: Settings
  readonly secrets: Secrets
  readonly databaseUrl: string
  readonly livekit: { readonly url: string; readonly key: string; readonly secret: string }
  readonly smtpUrl: string
  readonly webRoot: string
  readonly inboxUrl: string | undefined
  readonly demo: DemoStage | undefined
}

/** What npm and this launcher say to themselves is not for the processes below. */
const PRIVATE = /^(npm_|STAMTAFEL_|INBOX_PORT$|VITEST)/i

/** The settings of the api, of the worker and of who plays the demo, as their own schemas want them. */
export function environments(surroundings: Surroundings): {
  api: NodeJS.ProcessEnv
  worker: NodeJS.ProcessEnv
  demo: NodeJS.ProcessEnv
} {
  const { inherited, settings, secrets, databaseUrl, livekit, smtpUrl, webRoot, demo } = surroundings
  const common = {
    ...Object.fromEntries(Object.entries(inherited).filter(([name]) => !PRIVATE.test(name))),
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: settings.publicUrl,
    LIVEKIT_URL: livekit.url,
    LIVEKIT_API_KEY: livekit.key,
    LIVEKIT_API_SECRET: livekit.secret,
    SMTP_URL: smtpUrl,
  }
  return {
    api: {
      ...common,
      HOST: settings.host,
      PORT: String(settings.port),
      AUTH_SECRET: secrets.auth,
      SETUP_SECRET: secrets.setup,
      WEB_ROOT: webRoot,
      ...(demo && { DEMO_ORGANISER_URL: demo.organiserUrl }),
    },
    worker: { ...common, MAIL_FROM: settings.mailFrom },
    demo: {
      ...common,
      SETUP_SECRET: secrets.setup,
      DEMO_INBOX_URL: surroundings.inboxUrl,
      ...(demo && {
        DEMO_ORGANISER_URL: demo.organiserUrl,
        DEMO_LINKS_FILE: demo.linksFile,
        DEMO_LANGUAGE: demo.language,
      }),
    },
  }
}
