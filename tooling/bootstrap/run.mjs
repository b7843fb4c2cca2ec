// `npm start` and `npm test` come here, on whatever Node there is: so no dependencies and no TypeScript.
// Installs what the lockfile names, when it changed, and hands over to the Node that came with it.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { constants as system } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const OLDEST_NODE = 20
const OLDEST_NODE_FOR_TYPESCRIPT = 24
const root = fileURLToPath(new URL('../..', import.meta.url))
const modules = join(root, 'node_modules')
const stamp = join(modules, '.stamtafel-installed')

refuseOldNode()
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const wanted = whatIsWanted()
if (wanted !== whatIsInstalled()) await install()
const node = findNode()
process.exit(await run([node, ...process.argv.slice(2)], withPrograms(process.env)))

function refuseOldNode() {
  if (majorOf(process.version) >= OLDEST_NODE) return
  fail(`Stamtafel needs Node ${OLDEST_NODE} or newer to start, and this is Node ${process.version}.`)
}

function whatIsWanted() {
  const lockfile = readFileSync(join(root, 'pnpm-lock.yaml'))
  const machine = `${packageManager} ${process.platform} ${process.arch}`
  return createHash('sha256').update(lockfile).update(machine).digest('hex')
}

function whatIsInstalled() {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined
}

async function install() {
  refuseUnwritable()
  say(`Installing packages with ${packageManager}, because ${reasonToInstall()}.`)
  const command = [
    'npx',
    '--yes',
    packageManager,
    'install',
    '--frozen-lockfile',
    '--config.confirm-modules-purge=false',
  ]
  const code = await run(command, withoutNpm(process.env))
  if (code === 127) fail('Stamtafel installs its packages with npx, which comes with npm and is not here.')
  if (code !== 0) process.exit(code)
  writeFileSync(stamp, wanted)
}

function reasonToInstall() {
  return existsSync(stamp) ? 'the lockfile has changed' : 'this is the first time in this folder'
}

function refuseUnwritable() {
  try {
    accessSync(root, constants.W_OK)
    mkdirSync(modules, { recursive: true })
    accessSync(modules, constants.W_OK)
  } catch (error) {
    fail(`Stamtafel cannot install its packages, because it may not write to ${error.path ?? root}.`)
  }
}

/** npm hands its own settings down, and pnpm would take them for its own. */
function withoutNpm(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^npm_/i.test(name)))
}

function withPrograms(env) {
  return { ...withoutNpm(env), PATH: join(modules, '.bin') + delimiter + env.PATH }
}

function findNode() {
  const installed = join(modules, '.bin', 'node')
  const { status } = spawnSync(installed, ['--version'])
  if (status === 0) return installed
  if (majorOf(process.version) >= OLDEST_NODE_FOR_TYPESCRIPT) return process.execPath
  const machine = `${process.platform}-${process.arch}`
  return fail(
    `On ${machine} Stamtafel brings no Node of its own: it needs Node ${OLDEST_NODE_FOR_TYPESCRIPT} or newer there, and this is ${process.version}.`,
  )
}

/** Runs it to its end. It gets our signals, and it ends when npm, its shell or this process has gone. */
function run(command, env) {
  const guard = join(root, 'packages/processes/src/guard.sh')
  const stdio = ['inherit', 'inherit', 'inherit', 'pipe']
  const child = spawn('/bin/sh', [guard, 'TERM', ...command], { cwd: root, env, stdio })
  child.stdio[3].on('error', () => {})
  const pass = (signal) => child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass)
  const parent = process.ppid
  const watch = setInterval(() => process.ppid === parent || pass('SIGTERM'), 500)
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => {
      child.stdio[3].end('ended\n')
      clearInterval(watch)
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, pass)
      resolve(code ?? 128 + system.signals[signal])
    })
  })
}

function majorOf(version) {
  return Number(version.replace('v', '').split('.')[0])
}

function say(line) {
  process.stderr.write(`${line}\n`)
}

function fail(line) {
  say(line)
  process.exit(1)
}
