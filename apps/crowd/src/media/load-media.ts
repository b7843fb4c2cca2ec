import type { EnterRoom } from './room.ts'

interface Loaded {
  readonly enterRoom: EnterRoom
  readonly dispose: () => Promise<void>
}

let loading: Promise<Loaded> | undefined

/** Enters a media room; the first one loads LiveKit's native client, which people without media never do. */
export const enterRoom: EnterRoom = async (...given) => (await load()).enterRoom(...given)

/** Lets go of the native client, which would keep the process alive; does nothing where it was never loaded. */
export async function disposeMedia(): Promise<void> {
  await (await loading)?.dispose()
}

function load(): Promise<Loaded> {
  loading ??= loadQuietly()
  return loading
}

/** Outside of production it writes about everything that it does. */
async function loadQuietly(): Promise<Loaded> {
  const { NODE_ENV } = process.env
  process.env['NODE_ENV'] = 'production'
  try {
    return await import('./enter-room.ts')
  } finally {
    if (NODE_ENV === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = NODE_ENV
  }
}
