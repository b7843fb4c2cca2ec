import { findProgram } from '@stamtafel/processes'
import type { Progress } from '../progress.ts'
import { messageOf, Refusal } from '../refusal.ts'
import { buildFromSource } from './build-from-source.ts'
import { fetchRelease, OFFICIAL_RELEASES } from './fetch-release.ts'
import { livekitCache } from './livekit-cache.ts'
import { LIVEKIT_VERSION, versionOf } from './livekit-version.ts'
import type { Patience } from './patient-download.ts'

export interface AcquireOptions {
  readonly checkout: string
  readonly env: NodeJS.ProcessEnv
  readonly progress: Progress
  readonly patience?: Patience
}

const PATIENCE: Patience = { answerMs: 5_000, silenceMs: 15_000 }

/** Finds, fetches or builds LiveKit's program, in that order; each way that fails says why. */
export async function acquireLivekit(options: AcquireOptions): Promise<string> {
  const { checkout, env, progress } = options
  const cache = livekitCache(checkout, env)
  const found =
    (await accept(findProgram(['livekit-server'], env), progress)) ?? (await accept(cache.find(), progress))
  if (found !== undefined) return found

  const target = cache.place()
  const { patience = PATIENCE } = options
  const releases = env['LIVEKIT_RELEASES'] || OFFICIAL_RELEASES
  const refusals: string[] = []
  const attempt = async (obtain: () => Promise<void>): Promise<string | undefined> => {
    try {
      await obtain()
      return await accept(target, progress)
    } catch (error) {
      const reason = messageOf(error)
      refusals.push(reason)
      progress.say(`  That did not work: ${reason}`)
      return undefined
    }
  }
  const path =
    (await attempt(() => fetchRelease(target, { releases, patience, progress }))) ??
    (await attempt(() => buildFromSource(target, { checkout, env, answerMs: patience.answerMs, progress })))
  if (path === undefined) throw new Refusal(whatToDo(refusals))
  return path
}

/** Takes a program that runs here, of whatever version, and says which it is. */
async function accept(path: string | undefined, progress: Progress): Promise<string | undefined> {
  if (path === undefined) return undefined
  const version = await versionOf(path).catch(() => undefined)
  if (version === undefined) progress.say(`${path} does not run here; looking further`)
  else progress.say(`LiveKit ${version}${isTested(version)}: ${path}`)
  return version && path
}

function isTested(version: string): string {
  return version === LIVEKIT_VERSION ? '' : ` (tested is ${LIVEKIT_VERSION})`
}

function whatToDo(refusals: readonly string[]): string {
  return [
    `Stamtafel needs LiveKit ${LIVEKIT_VERSION}, and there was no way to get it here:`,
    '  no livekit-server on PATH, none kept from before',
    ...refusals.map((reason) => `  ${reason.replaceAll('\n', '\n    ')}`),
    'Do one of these and start again:',
    '  put livekit-server on PATH (https://github.com/livekit/livekit/releases)',
    '  install Go 1.21 or newer, which can build it',
    '  set LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET of a LiveKit that runs elsewhere',
  ].join('\n')
}
