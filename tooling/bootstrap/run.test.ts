import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { identify, isAlive } from '@stamtafel/processes'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

const checkout = join(import.meta.dirname, '../..')
let root: string

/** Stands in for npx: notes what it was asked, and brings the Node that an installation brings. */
const NPX = `#!/bin/sh
echo "$*" >>"$NOTES"
env | grep -i '^npm_' >>"$NOTES"
mkdir -p node_modules/.bin && ln -sf '${process.execPath}' node_modules/.bin/node
`

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'a path with spaces-'))
  for (const file of ['tooling/bootstrap/run.mjs', 'packages/processes/src/guard.sh']) {
    cpSync(join(checkout, file), join(root, file))
  }
  plant('package.json', JSON.stringify({ packageManager: 'pnpm@12.21.0', type: 'module' }))
  plant('pnpm-lock.yaml', 'lockfileVersion: 9')
  plant('hello.ts', `const word: string = process.argv[2] ?? ''\nconsole.log('hello', word)`)
  plant('bin/npx', NPX, 0o755)
})
afterEach(() => rmSync(root, { recursive: true }))

describe('the bootstrap', () => {
  test('installs with the pinned pnpm and hands over to the Node that came with it', async () => {
    const { said, code } = await run(['hello.ts', 'you'])
    expect(said).toContain(
      'Installing packages with pnpm@12.21.0, because this is the first time in this folder.',
    )
    expect(said).toContain('hello you')
    expect(code).toBe(0)
    expect(notes()).toMatch(/^--yes pnpm@12\.21\.0 install --frozen-lockfile/)
  })

  test('hides from pnpm what npm hands down', async () => {
    await run(['hello.ts'], { npm_config_registry: 'npm-only', npm_lifecycle_event: 'start' })
    expect(notes()).not.toMatch(/^npm_/m)
  })

  test('installs again only when the lockfile has changed', async () => {
    await run(['hello.ts'])
    await run(['hello.ts'])
    expect(notes().match(/install/g)).toHaveLength(1)
    plant('pnpm-lock.yaml', 'lockfileVersion: 10')
    expect((await run(['hello.ts'])).said).toContain('because the lockfile has changed')
    expect(notes().match(/install/g)).toHaveLength(2)
  })

  test('ends as pnpm did when that could not install', async () => {
    plant('bin/npx', '#!/bin/sh\nexit 3\n', 0o755)
    expect(await run(['hello.ts'])).toMatchObject({ code: 3 })
    expect(existsSync(join(root, 'node_modules/.stamtafel-installed'))).toBe(false)
  })

  test('ends as the program did', async () => {
    plant('fails.ts', 'process.exit(5)')
    expect(await run(['fails.ts'])).toMatchObject({ code: 5 })
  })

  test('refuses an old Node in one sentence', async () => {
    const pretend = `Object.defineProperty(process, 'version', { value: 'v18.20.8' })`
    const { said, code } = await run(['hello.ts'], { NODE_OPTIONS: preload(pretend) })
    expect(said).toBe('Stamtafel needs Node 20 or newer to start, and this is Node v18.20.8.\n')
    expect(code).toBe(1)
  })

  test('asks for Node 24 where none can be installed', async () => {
    plant('bin/npx', '#!/bin/sh\nmkdir -p node_modules/.bin\n', 0o755)
    const pretend = `Object.defineProperty(process, 'version', { value: 'v22.1.0' })`
    const { said, code } = await run(['hello.ts'], { NODE_OPTIONS: preload(pretend) })
    expect(said).toContain('it needs Node 24 or newer there, and this is v22.1.0.')
    expect(code).toBe(1)
  })

  test('says where it may not write, and changes nothing', async () => {
    symlinkSync('/proc/no/such/folder', join(root, 'node_modules'))
    const { said, code } = await run(['hello.ts'])
    expect(said).toMatch(/^Stamtafel cannot install its packages, because it may not write to .+\.\n$/)
    expect(code).toBe(1)
    expect(existsSync(join(root, 'notes'))).toBe(false)
  })
})

describe('a program that the bootstrap started', () => {
  beforeEach(() => {
    plant(
      'stays.ts',
      `
      process.on('SIGTERM', () => { console.log('asked to leave'); process.exit(0) })
      setInterval(() => {}, 1000)
      console.log(process.pid)`,
    )
  })

  test('is told when somebody asks the bootstrap to stop', async () => {
    const bootstrap = start(['stays.ts'])
    await once(bootstrap.stdout, 'data')
    bootstrap.kill('SIGTERM')
    const [left] = await once(bootstrap.stdout, 'data')
    expect(String(left)).toBe('asked to leave\n')
    await once(bootstrap, 'exit')
  })

  test('leaves when the bootstrap is killed', async () => {
    const bootstrap = start(['stays.ts'])
    const program = await firstPid(bootstrap.stdout)
    bootstrap.kill('SIGKILL')
    await vi.waitFor(() => expect(isAlive(program)).toBe(false), { timeout: 10_000 })
  })

  test('leaves when the shell around the bootstrap is killed', async () => {
    const command = [
      '"$@" & wait',
      'sh',
      process.execPath,
      join(root, 'tooling/bootstrap/run.mjs'),
      'stays.ts',
    ]
    const shell = spawn('/bin/sh', ['-c', ...command], { env: environment() })
    const program = await firstPid(shell.stdout)
    shell.kill('SIGKILL')
    await vi.waitFor(() => expect(isAlive(program)).toBe(false), { timeout: 10_000 })
  })
})

function start(args: readonly string[], extra: NodeJS.ProcessEnv = {}) {
  const bootstrap = join(root, 'tooling/bootstrap/run.mjs')
  return spawn(process.execPath, [bootstrap, ...args], { env: { ...environment(), ...extra } })
}

async function run(args: readonly string[], extra?: NodeJS.ProcessEnv) {
  const bootstrap = start(args, extra)
  const exit = once(bootstrap, 'exit')
  const [errors, output] = await Promise.all([text(bootstrap.stderr), text(bootstrap.stdout)])
  await exit
  return { said: errors + output, code: bootstrap.exitCode }
}

async function firstPid(stdout: NodeJS.ReadableStream) {
  const [said] = await once(stdout, 'data')
  return identify(Number(String(said)))
}

function environment(): NodeJS.ProcessEnv {
  return { PATH: `${join(root, 'bin')}:/usr/bin:/bin`, NOTES: join(root, 'notes') }
}

function preload(code: string): string {
  return `--import=data:text/javascript,${encodeURIComponent(code)}`
}

function notes(): string {
  return readFileSync(join(root, 'notes'), 'utf8')
}

function plant(path: string, content: string, mode = 0o644): void {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), content, { mode })
}
