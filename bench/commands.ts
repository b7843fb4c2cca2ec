import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@stamtafel/processes'
import { printTable } from './table.ts'

interface Run {
  readonly seconds: number
  readonly megabytes: number
}

/** Times both commands from a clean clone, first in an empty home with empty caches, then again; reads the network too. */
export async function benchCommands(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stamtafel-clone-'))
  chmodSync(folder, 0o711)
  const clone = join(folder, 'stamtafel')
  const home = join(folder, 'home')
  mkdirSync(home)
  execFileSync('git', ['clone', '--quiet', join(import.meta.dirname, '..'), clone])
  const env = { ...cleanEnvironment(), HOME: home, PORT: String(await freePort()) }
  try {
    const first = row('npm start, first time', await timed(() => startUntilReady(clone, env)))
    const again = row('npm start, again', await timed(() => startUntilReady(clone, env)))
    // Said now, for the tests take a while and may fail.
    printTable([first, again])
    const tests = row('npm test, once installed', await timed(() => runTests(clone, env)))
    printTable([['command', 'seconds', 'MB received'], first, again, tests])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function row(name: string, { seconds, megabytes }: Run): string[] {
  return [name, seconds.toFixed(0), megabytes.toFixed(0)]
}

/** Without what npm and an earlier start left behind, which a newcomer does not have. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|XDG_|LIVEKIT|CHROMIUM|STAMTAFEL)/i.test(name),
  )
  const env = Object.fromEntries(kept)
  const path = (env['PATH'] ?? '').split(':').filter((entry) => !entry.includes('node_modules'))
  return { ...env, PATH: path.join(':') }
}

async function timed(work: () => Promise<void>): Promise<Run> {
  const [startedAt, before] = [performance.now(), bytesReceived()]
  await work()
  return { seconds: (performance.now() - startedAt) / 1000, megabytes: (bytesReceived() - before) / 1e6 }
}

/** All that came in over any network but loopback, as the kernel counts it. */
function bytesReceived(): number {
  return readFileSync('/proc/net/dev', 'utf8')
    .split('\n')
    .map((line) => /^\s*(\w+):\s*(\d+)/.exec(line))
    .reduce((total, found) => (found && found[1] !== 'lo' ? total + Number(found[2]) : total), 0)
}

async function startUntilReady(cwd: string, env: NodeJS.ProcessEnv): Promise<void> {
  const started = spawn('npm', ['start'], { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] })
  await said(started, /Stamtafel runs at/)
  started.kill('SIGTERM')
  await once(started, 'exit')
}

async function runTests(cwd: string, env: NodeJS.ProcessEnv): Promise<void> {
  const started = spawn('npm', ['test'], { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] })
  const [code] = await once(started, 'exit')
  if (code !== 0) throw new Error(`npm test ended with exit code ${code}`)
}

function said({ stdout }: ChildProcess, words: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = ''
    stdout?.on('data', (chunk: Buffer) => {
      process.stdout.write(chunk)
      text += chunk.toString()
      if (words.test(text)) resolve()
    })
    stdout?.on('end', () => reject(new Error('It ended before it was ready')))
  })
}
