import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { packagedChromium } from './packaged-chromium.ts'
import { shell } from './shell.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']
const INSTALL = 'apt-get install -y --no-install-recommends chromium fonts-liberation'
const ROOT = 0

export interface ChromiumWays {
  readonly isRoot: boolean
  readonly hasApt: boolean
  readonly install: (command: string) => Promise<number | null>
  readonly unpack: () => Promise<string>
}

const ways: ChromiumWays = {
  isRoot: process.getuid?.() === ROOT,
  hasApt: existsSync('/etc/debian_version'),
  install: (command) =>
    shell(`apt-get update && ${command}`, [], { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }),
  unpack: packagedChromium,
}

/** Finds a Chromium that runs here, or gets one; where that cannot be, says what a person has to type. */
export async function ensureChromium(
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
  { isRoot, hasApt, install, unpack }: ChromiumWays = ways,
): Promise<string> {
  const chosen = env['CHROMIUM_PATH']
  if (chosen) {
    const version = await versionOf(chosen)
    if (version === undefined) throw new Error(`CHROMIUM_PATH is ${chosen}, and that does not run`)
    say(`${version}: ${chosen}`)
    return chosen
  }
  const present = await findOnPath(env, say)
  if (present !== undefined) return present
  if (isRoot && hasApt) {
    say(`There is no Chromium; installing it: ${INSTALL}`)
    await install(INSTALL)
    const installed = await findOnPath(env, say)
    if (installed !== undefined) return installed
  }
  try {
    say('There is no Chromium on this system; unpacking the one from npm')
    const unpacked = await unpack()
    say(`${await versionOf(unpacked)}: ${unpacked}`)
    return unpacked
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(
      `There is no Chromium here (${reason}). Install one: ${isRoot ? '' : 'sudo '}${INSTALL}`,
      { cause },
    )
  }
}

async function findOnPath(env: NodeJS.ProcessEnv, say: (line: string) => void): Promise<string | undefined> {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean)
  const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).filter(existsSync)
  const versions = await Promise.all(paths.map(versionOf))
  const found = versions.findIndex((version) => version !== undefined)
  if (found !== -1) say(`${versions[found]}: ${paths[found]}`)
  return paths[found]
}

/** Starts it, since there are stand-ins that only tell to install something else. */
async function versionOf(path: string): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 30_000 })
    return /^.*\d+\.\d+.*$/m.exec(stdout)?.[0]?.trim()
  } catch {
    return undefined
  }
}
