import { join } from 'node:path'
import { obstacleToListen } from '@stamtafel/processes'
import { createCrew, type Crew } from './crew.ts'
import type { DemoStage } from './demo/demo-env.ts'
import { readLinks, type DemoLinks } from './demo/demo-links.ts'
import { awaitsOwner, databaseUrl, ensureDatabase } from './database.ts'
import type { Settings } from './env.ts'
import { environments } from './environments.ts'
import { startInbox } from './inbox/start-inbox.ts'
import { acquireLivekit } from './livekit/acquire-livekit.ts'
import { nodeService } from './node-service.ts'
import { ensurePrograms, type Programs } from './programs.ts'
import type { Progress } from './progress.ts'
import { openSecrets, type Secrets } from './secrets.ts'
import { livekitService, postgresService } from './services.ts'
import type { SupervisionEvents } from './supervise.ts'
import { ensureWebApp } from './web-app.ts'

export interface StackOptions {
  readonly checkout: string
  /** Everything that the installation keeps. */
  readonly directory: string
  readonly settings: Settings
  readonly env: NodeJS.ProcessEnv
  readonly progress: Progress
  /** Ends a start that is still under way. */
  readonly signal: AbortSignal
  /** Those that are built already, or stand in for them. */
  readonly programs?: Programs & { readonly demo?: string }
  /** Plays a conference to one visitor. */
  readonly demo?: DemoStage | undefined
  /** A web app that is built already. */
  readonly webRoot?: string
  readonly onChange?: () => void
}

/** Its code needs a native module, so it runs as it is. */
const DEMO_PROGRAM = 'apps/crowd/src/demo/main.ts'

type ServiceName = 'postgres' | 'livekit' | 'api' | 'worker'

export interface Stack {
  readonly url: string
  readonly inboxUrl: string | undefined
  /** Only while the installation has no organisation. */
  readonly setupUrl: string | undefined
  readonly databaseUrl: string
  readonly livekit: { readonly url: string; readonly key: string; readonly secret: string }
  readonly demo: DemoLinks | undefined
  readonly logs: string
  readonly pids: () => Readonly<Record<ServiceName, number | undefined>>
  readonly stop: () => Promise<void>
}

/** Starts all of it and settles once it serves; whatever stops that on the way stops the rest too. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const logs = join(options.directory, 'logs')
  const crew = createCrew(logs, tellThrough(options))
  try {
    return await Promise.race([assemble(options, crew, logs), whenAborted(options.signal)])
  } catch (error) {
    await crew.stop()
    throw error
  }
}

async function assemble(options: StackOptions, crew: Crew, logs: string): Promise<Stack> {
  const { checkout, settings, progress } = options
  const secrets = openSecrets(options.directory)
  const livekitProgram = settings.livekit
    ? undefined
    : await acquireLivekit({ checkout, env: options.env, progress })
  const { webRoot, programs } = await build(options)
  const database = await startDatabase(options, crew, secrets)
  const inbox = settings.smtpUrl ? undefined : await openInbox(options, crew)
  const livekit =
    settings.livekit ?? (await startMedia(options, crew, { secrets, program: livekitProgram ?? '' }))
  const env = environments({
    inherited: options.env,
    settings,
    secrets,
    databaseUrl: database,
    livekit,
    smtpUrl: settings.smtpUrl ?? inbox?.smtpUrl ?? '',
    webRoot,
    inboxUrl: inbox?.pageUrl,
    demo: options.demo,
  })
  const demo = await startOurs(options, crew, { env, programs })
  const pidOf = (name: ServiceName) => crew.find(name)?.pid
  return {
    url: settings.publicUrl,
    inboxUrl: inbox?.pageUrl,
    setupUrl: (await awaitsOwner(database)) ? `${settings.publicUrl}/setup#${secrets.setup}` : undefined,
    databaseUrl: database,
    livekit,
    demo,
    logs,
    pids: () => ({
      postgres: pidOf('postgres'),
      livekit: pidOf('livekit'),
      api: pidOf('api'),
      worker: pidOf('worker'),
    }),
    stop: () => crew.stop(),
  }
}

/** What is not built already. */
async function build({ checkout, progress, webRoot, programs }: StackOptions) {
  return {
    webRoot: webRoot ?? (await ensureWebApp(checkout, progress)),
    programs: {
      demo: join(checkout, DEMO_PROGRAM),
      ...(programs ?? (await ensurePrograms(checkout, progress))),
    },
  }
}

/** The api and the worker, and once they serve whoever plays the demo. */
async function startOurs(
  { checkout, progress, demo }: StackOptions,
  crew: Crew,
  {
    env,
    programs,
  }: { env: ReturnType<typeof environments>; programs: Required<NonNullable<StackOptions['programs']>> },
): Promise<DemoLinks | undefined> {
  const start = (layer: 'ours' | 'players', name: keyof typeof programs) => {
    const service = { name, program: programs[name], cwd: checkout, env: env[name], log: crew.log(name) }
    return crew.supervise(layer, nodeService(service))
  }
  progress.say('Starting the api and the worker')
  await Promise.all([start('ours', 'api'), start('ours', 'worker')])
  if (!demo) return undefined
  progress.say('Opening the demo')
  await start('players', 'demo')
  return readLinks(demo.linksFile)
}

async function startDatabase(
  { directory, progress }: StackOptions,
  crew: Crew,
  secrets: Secrets,
): Promise<string> {
  progress.say('Starting PostgreSQL')
  const { service, port } = postgresService(directory, secrets.databaseSuperuser, crew.log('postgres'))
  await crew.supervise('database', service)
  await ensureDatabase(port(), secrets)
  return databaseUrl(port(), secrets)
}

async function openInbox({ directory, settings }: StackOptions, crew: Crew) {
  const preferred = settings.inboxPort ?? settings.port + 1
  const isFree = (await obstacleToListen(preferred)) === undefined
  const httpPort = isFree || settings.inboxPort !== undefined ? preferred : 0
  return crew.own('mail', () => startInbox({ directory: join(directory, 'inbox'), httpPort }))
}

async function startMedia(
  { directory, settings, progress }: StackOptions,
  crew: Crew,
  { secrets, program }: { secrets: Secrets; program: string },
) {
  progress.say('Starting LiveKit')
  const { livekitKey: key, livekitSecret: secret } = secrets
  const access = { key, secret, webhookUrl: `${settings.localUrl}/media-webhooks` }
  const { service, url } = livekitService({ program, directory, access, log: crew.log('livekit') })
  await crew.supervise('media', service)
  return { url: url(), key, secret }
}

/** Silent while everything starts for the first time; after that a person should know what dies and comes back. */
function tellThrough({ progress, onChange }: StackOptions): SupervisionEvents {
  const known = new Set<string>()
  return {
    onUp(name, pid) {
      if (known.has(name)) progress.say(`The ${name} runs again (process ${pid})`)
      known.add(name)
      onChange?.()
    },
    onDown(name, why, retryMs) {
      progress.say(`The ${name} is down: ${why}. Starting it again in ${retryMs / 1000} s`)
      onChange?.()
    },
  }
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const leave = () => reject(new Error('The start was called off'))
    if (signal.aborted) leave()
    signal.addEventListener('abort', leave, { once: true })
  })
}
