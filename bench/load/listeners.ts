import { WebSocket, type RawData } from 'ws'
import { inTurns } from './in-turns.ts'
import { MARK, type Arrivals, type StreamAddress } from './protocol.ts'

/** Many live streams of one process, and what has arrived by them. */
export interface Listeners {
  readonly open: (address: StreamAddress) => Promise<void>
  readonly openAll: (
    streams: readonly StreamAddress[],
    atOnce: number,
  ) => Promise<{ open: number; failures: string[] }>
  readonly report: () => Arrivals
  readonly leave: () => Promise<null>
}

export function createListeners(): Listeners {
  const sockets = new Set<WebSocket>()
  let closed = 0
  let arrived = nothing()

  function hear(frames: number[], text: string): void {
    const now = process.hrtime.bigint()
    const second = Number(now / 1_000_000_000n)
    if (frames[0] === second) frames[1] = (frames[1] ?? 0) + 1
    else frames.splice(0, 2, second, 1)
    arrived.mostFramesPerSecond = Math.max(arrived.mostFramesPerSecond, frames[1] ?? 0)
    arrived.frames += 1
    for (const [, sent = ''] of text.matchAll(MARK)) {
      arrived.messages += 1
      arrived.latencies.push(Number(now - BigInt(sent)) / 1e6)
    }
  }

  function open({ url, cookie, origin, isDeaf = false }: StreamAddress): Promise<void> {
    const socket = new WebSocket(url, { headers: { cookie, origin }, perMessageDeflate: false })
    const frames: number[] = []
    sockets.add(socket)
    socket.on('close', () => {
      if (sockets.delete(socket)) closed += 1
    })
    return new Promise((resolve, reject) => {
      socket.once('message', () => {
        if (isDeaf) socket.pause()
        else socket.on('message', (data) => hear(frames, textOf(data)))
        resolve()
      })
      socket.once('error', reject)
      socket.once('close', (code) => reject(new Error(`The stream closed with ${code}`)))
    })
  }

  return {
    open,
    async openAll(streams, atOnce) {
      const failures: string[] = []
      await inTurns(streams, atOnce, async (address) => {
        await open(address).catch((error: unknown) => failures.push(String(error)))
      })
      return { open: sockets.size, failures }
    },
    report() {
      const report = { ...arrived, open: sockets.size, closed }
      arrived = nothing()
      return report
    },
    async leave() {
      const all = [...sockets]
      sockets.clear()
      for (const socket of all) socket.terminate()
      return null
    },
  }
}

function textOf(data: RawData): string {
  return Buffer.isBuffer(data) ? data.toString() : ''
}

function nothing() {
  const latencies: number[] = []
  return { latencies, frames: 0, messages: 0, mostFramesPerSecond: 0 }
}
