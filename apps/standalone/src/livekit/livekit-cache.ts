import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { LIVEKIT_VERSION } from './livekit-version.ts'

const FOLDER = join('livekit', `${LIVEKIT_VERSION}-${process.platform}-${process.arch}`)
const PROGRAM = 'livekit-server'

/** Clones share what one of them fetched or built; a checkout's own cache serves where there is no home. */
export interface LivekitCache {
  readonly find: () => string | undefined
  /** Where a new program goes; its folder is there. */
  readonly place: () => string
}

export function livekitCache(checkout: string, env: NodeJS.ProcessEnv): LivekitCache {
  const own = join(checkout, '.cache', FOLDER, PROGRAM)
  const shared = join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'stamtafel', FOLDER, PROGRAM)
  return {
    find: () => [own, shared].find((path) => existsSync(path)),
    place() {
      const path = [shared, own].find(isPlaceFor)
      if (path === undefined)
        throw new Error(`There is no place to keep it: neither ${shared} nor ${own} can be written`)
      return path
    },
  }
}

function isPlaceFor(path: string): boolean {
  const folder = join(path, '..')
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
