import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** The release that is fetched, the module that is built and the name of the cached binary all follow from it. */
export const LIVEKIT_VERSION = '1.13.5'

/** Asks the program itself, which also proves that it runs on this machine. */
export async function versionOf(program: string): Promise<string> {
  const { stdout } = await promisify(execFile)(program, ['--version'], { timeout: 10_000 })
  const version = /\d+\.\d+\.\d+/.exec(stdout)?.[0]
  if (version === undefined) throw new Error(`${program} does not say its version`)
  return version
}
