import { setInterval } from 'node:timers/promises'
import { obstacleToListen, whenParentGone } from '@stamtafel/processes'
import { openDataFolder } from './data-folder.ts'
import { clearDemoStage, demoEnv, setDemoStage } from './demo/demo-env.ts'
import { readArguments, type DemoWish } from './demo/read-arguments.ts'
import { readSettings, type Settings } from './env.ts'
import type { Progress } from './progress.ts'
import { messageOf, Refusal } from './refusal.ts'
import { writeReport } from './report.ts'
import { currentRunner, recordRunner, wasCutOff } from './run-lock.ts'
import { startStack, type Stack, type StackOptions } from './stack.ts'

export interface LaunchOptions extends Pick<StackOptions, 'programs' | 'webRoot'> {
  readonly checkout: string
  /** The command line. */
  readonly args?: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly progress: Progress
}

const PREDECESSOR_MS = 25_000
const POLL_MS = 200

/** Runs an installation, or the demo, until somebody stops it, and returns the exit code. */
export async function launch(options: LaunchOptions): Promise<number> {
  const { args = [], progress } = options
  const leaving = whenAskedToLeave()
  try {
    const wish = readArguments(args, options.env)
    const env = wish ? await demoEnv(options.env) : options.env
    await run({ ...options, env }, wish, leaving)
    return 0
  } catch (error) {
    if (leaving.aborted) return 0
    progress.say(error instanceof Refusal ? error.message : `Stamtafel did not start: ${messageOf(error)}`)
    return 1
  }
}

async function run(options: LaunchOptions, wish: DemoWish | undefined, leaving: AbortSignal): Promise<void> {
  const { checkout, env, progress } = options
  const settings = readSettings(env)
  const directory = openDataFolder({ checkout, chosen: settings.dataFolder, name: wish && 'demo' })
  const runner = currentRunner(directory)
  if (runner !== undefined) {
    progress.say(`Stamtafel already runs on this data, at ${runner.url} (process ${runner.pid}). Left alone.`)
    return
  }
  if (wasCutOff(directory)) await letPredecessorLeave(settings, progress)
  await refuseTakenPort(settings)
  const demo = wish && (await setDemoStage(directory, wish))
  const forget = recordRunner(directory, settings.publicUrl)
  try {
    await runUntil(leaving, { ...options, settings, directory, demo })
  } finally {
    forget()
  }
  if (wish) clearDemoStage(directory, wish)
}

async function runUntil(
  leaving: AbortSignal,
  options: Omit<StackOptions, 'signal' | 'onChange'>,
): Promise<void> {
  const { settings, progress } = options
  let stack: Stack | undefined
  const report = () => {
    if (stack && settings.reportFile) writeReport(settings.reportFile, stack)
  }
  stack = await startStack({ ...options, signal: leaving, onChange: report })
  report()
  welcome(stack, progress)
  await new Promise((resolve) => {
    if (leaving.aborted) resolve(undefined)
    leaving.addEventListener('abort', resolve, { once: true })
  })
  progress.say('Stopping')
  await stack.stop()
}

function welcome({ url, setupUrl, inboxUrl, demo }: Stack, { say }: Progress): void {
  if (demo) {
    say('\nThe demo runs, only on this computer. The other people are played by the program.')
    say(`Come in as a visitor: ${demo.visitorUrl}`)
    say(`Run it yourself, as its organiser: ${demo.organiserUrl}`)
    say(`Its mail stays here too: ${inboxUrl}`)
    say('Ctrl-C stops it.')
    return
  }
  say(`\nStamtafel runs at ${url}`)
  if (setupUrl) say(`Name your organisation and sign in, once: ${setupUrl}`)
  if (inboxUrl) say(`Mail stays on this computer; read it at ${inboxUrl}`)
  say('Ctrl-C stops it.')
}

/** The api of a launcher that was killed holds the port until it has said good-bye to its visitors. */
async function letPredecessorLeave({ host, port }: Settings, { say }: Progress): Promise<void> {
  const deadline = AbortSignal.timeout(PREDECESSOR_MS)
  let isTold = false
  for await (const _ of setInterval(POLL_MS)) {
    if (deadline.aborted || (await obstacleToListen(port, host)) !== 'EADDRINUSE') return
    if (!isTold) say('The last run was cut off and is still stopping; waiting for it')
    isTold = true
  }
}

async function refuseTakenPort({ host, port }: Settings): Promise<void> {
  const obstacle = await obstacleToListen(port, host)
  if (obstacle === undefined) return
  if (obstacle === 'EADDRINUSE') {
    throw new Refusal(
      `Another program listens on port ${port}. Choose another one, for example: PORT=${port + 100} npm start`,
    )
  }
  throw new Refusal(`Stamtafel cannot listen on port ${port} of ${host} (${obstacle}). Change PORT or HOST.`)
}

/** A terminal's Ctrl-C arrives more than once, from the terminal and from whoever started us; once is enough. */
function whenAskedToLeave(): AbortSignal {
  const leaving = new AbortController()
  const leave = () => leaving.abort()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave)
  whenParentGone(leave)
  return leaving.signal
}
