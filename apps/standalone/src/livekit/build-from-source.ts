import { spawn } from 'node:child_process'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
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
  return (args, onLine, extra) =>
    new Promise((resolve, reject) => {
      const cwd = join(checkout, 'infra/livekit')
      const child = spawn('go', args, {
        cwd,
        env: { ...env, ...settings, ...extra },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      const lines: string[] = []
      let output = ''
      child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
      createInterface(child.stderr).on('line', (line) => {
        lines.push(line)
        onLine(line)
      })
      child.on('error', reject)
      child.on('close', (code) => {
        const words = lines.slice(-LAST_LINES).join('\n')
        if (code === 0) resolve(output)
        else reject(new Error(`go ${args[0]} failed: ${words}`))
      })
    })
}
