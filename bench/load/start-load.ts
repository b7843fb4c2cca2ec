import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { LoadAnswers, LoadOrder } from './protocol.ts'

/** A process of its own that loads a server; it does one thing at a time. */
export interface Load {
  readonly pid: number
  readonly tell: <O extends LoadOrder>(order: O) => Promise<LoadAnswers[O['kind']]>
  readonly stop: () => Promise<void>
}

type Reply<K extends keyof LoadAnswers> = { readonly answer: LoadAnswers[K] } | { readonly fault: string }

export async function startLoad(): Promise<Load> {
  const child = fork(join(import.meta.dirname, 'main.ts'))
  await once(child, 'spawn')
  return {
    pid: child.pid ?? 0,
    async tell<O extends LoadOrder>(order: O) {
      child.send(order)
      const [reply]: Reply<O['kind']>[] = await once(child, 'message')
      if (reply === undefined || 'fault' in reply) throw new Error(reply?.fault ?? 'No answer')
      return reply.answer
    },
    async stop() {
      if (child.exitCode !== null) return
      child.disconnect()
      await once(child, 'exit')
    },
  }
}
