import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A process with nothing but WebSockets and a loop over them. */
export interface BareServer {
  readonly pid: number
  readonly url: string
  /** Sends a text to every socket. */
  readonly say: (text: string) => void
  readonly stop: () => Promise<void>
}

export async function startBareServer(): Promise<BareServer> {
  const child = fork(join(import.meta.dirname, 'bare-server.ts'))
  const [ready]: { readonly url: string }[] = await once(child, 'message')
  if (!ready) throw new Error('The bare server has not come up')
  const { url } = ready
  return {
    pid: child.pid ?? 0,
    url,
    say: (text) => void child.send(text),
    async stop() {
      child.disconnect()
      await once(child, 'exit')
    },
  }
}
