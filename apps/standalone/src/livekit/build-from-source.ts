import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { spawnGuarded } from '@stamtafel/processes'
import type { Progress } from '../progress.ts'
import { LIVEKIT_VERSION } from './livekit-version.ts'

export interface BuildOptions {
  readonly checkout: string
  readonly env: NodeJS.ProcessEnv
  readonly answerMs: number
  readonly progress: Progress
}

const PACKAGE = 'github.com/livekit/livekit-server/cmd/server'
const LAST_LINES = 5

/** Builds the pinned module with the Go that is on PATH; go.sum decides what may come in. */
export async function buildFromSource(target: string, options: BuildOptions): Promise<void> {
  const { progress } = options
  const go = goOf(options)
  const version = await go(['version'], () => {}).catch(() => undefined)
  if (version === undefined) throw new Error('Go is not on PATH')
  progress.say(
    `Building LiveKit ${LIVEKIT_VERSION} with ${version.trim()}: some 6 minutes and 240 MB when nothing is cached`,
  )
  const packages = await listPackages(go, options)
  const unfinished = `${target}.${process.pid}`
  let built = 0
  try {
    const flags = ['-v', '-trimpath', '-ldflags', '-s -w', '-o', unfinished]
    await go(['build', ...flags, PACKAGE], (line) =>
      progress.update(`package ${++built} of at most ${packages}: ${line}`),
    )
    await rename(unfinished, target)
  } finally {
    await rm(unfinished, { force: true })
  }
}

type Go = (
  args: readonly string[],
  onLine: (line: string) => void,
  extra?: NodeJS.ProcessEnv,
) => Promise<string>

/** Counts them, which fetches the modules that are not here yet. */
async function listPackages(go: Go, { env, answerMs, progress }: BuildOptions): Promise<number> {
  const list = ['list', '-deps', PACKAGE]
  const cached = await go(list, () => {}, { GOPROXY: 'off' }).catch(() => undefined)
  if (cached !== undefined) return cached.split('\n').length
  await askModuleProxy((await go(['env', 'GOPROXY'], () => {})).trim(), answerMs)
  let modules = 0
  const listed = await go(list, (line) => progress.update(`module ${++modules}: ${line}`), env)
  return listed.split('\n').length
}

/** Go itself waits far too long for a proxy that does not answer. */
async function askModuleProxy(setting: string, answerMs: number): Promise<void> {
  const proxy = setting.split(/[,|]/)[0] ?? ''
  if (!/^https?:/.test(proxy)) return
  const url = `${proxy}/github.com/livekit/livekit-server/@v/v${LIVEKIT_VERSION}.info`
  await fetch(url, { signal: AbortSignal.timeout(answerMs) }).catch((cause: unknown) => {
    throw new Error(`The Go module proxy does not answer within ${answerMs / 1000} s`, { cause })
  })
}

function goOf({ checkout, env }: BuildOptions): Go {
  const settings = { CGO_ENABLED: '0', GOFLAGS: '-mod=readonly', GOWORK: 'off' }
  const cwd = join(checkout, 'infra/livekit')
  return async (args, onLine, extra) => {
    const options = { cwd, env: { ...env, ...settings, ...extra }, whenOrphaned: 'TERM' } as const
    const child = spawnGuarded(['go', ...args], options)
    const lines: string[] = []
    createInterface(child.stderr).on('line', (line) => {
      lines.push(line)
      onLine(line)
    })
    const [output, { code }] = await Promise.all([text(child.stdout), child.exited])
    if (code !== 0) throw new Error(`go ${args[0]} failed: ${lines.slice(-LAST_LINES).join('\n')}`)
    return output
  }
}
