import { accessSync, constants, globSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const REPOSITORY = fileURLToPath(new URL('../../../../', import.meta.url))

/** The LiveKit binary that a test starts; the first that can be run of what was named, installed or fetched before. */
export function findLiveKit(env: NodeJS.ProcessEnv = process.env): string {
  const caches = [join(homedir(), '.cache/stamtafel/livekit'), join(REPOSITORY, '.cache/livekit')]
  const candidates = [
    ...(env.LIVEKIT_BINARY ? [env.LIVEKIT_BINARY] : []),
    ...(env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'livekit-server')),
    ...caches.flatMap((cwd) => globSync('**/livekit-server', { cwd }).map((path) => join(cwd, path))),
  ]
  const found = candidates.find(isExecutable)
  if (found !== undefined) return found
  throw new Error(
    'No LiveKit server to test against: run `npm test` or `npm start` once, which fetch or build it, ' +
      'or set LIVEKIT_BINARY to a livekit-server 1.13.5',
  )
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
