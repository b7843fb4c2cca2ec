import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { connect, createServer, type Socket as Stream } from 'node:net'

/** Something between a browser and LiveKit that lets everything through, later. */
export interface Relay {
  readonly port: number
  close(): void
}

interface Way {
  readonly toPort: number
  /** For each direction. */
  readonly delayMs: number
}

const LOOPBACK = '127.0.0.1'

/** For signalling: a byte stream each way. */
export async function relaySignalling({ toPort, delayMs }: Way): Promise<Relay> {
  const open = new Set<Stream>()
  const server = createServer((near) => {
    const far = connect(toPort, LOOPBACK)
    passOn(near, far, delayMs)
    passOn(far, near, delayMs)
    for (const end of [near, far]) {
      open.add(end)
      end.on('close', () => open.delete(end))
    }
  }).listen(0, LOOPBACK)
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('A TCP server has no port')
  return {
    port: address.port,
    close() {
      server.close()
      for (const end of open) end.destroy()
    },
  }
}

/** Timers of one length go off in the order in which they were set, so that no byte overtakes another. */
function passOn(from: Stream, to: Stream, delayMs: number): void {
  from.setNoDelay(true)
  from.on('data', (chunk: Buffer) => setTimeout(() => to.write(chunk), delayMs))
  from.on('end', () => setTimeout(() => to.end(), delayMs))
  from.on('error', () => to.destroy())
}

/** For media: takes packets at another address of this machine, at the very port of which LiveKit tells the browsers. */
export async function relayMedia(address: string, { toPort, delayMs }: Way): Promise<Relay> {
  const clients = new Map<string, Socket>()
  const front = createSocket('udp4').bind(toPort, address)
  await once(front, 'listening')
  let isOpen = true
  /** What is still on its way when the relay is closed is lost. */
  const later = (send: () => void) => setTimeout(() => isOpen && send(), delayMs)
  const clientAt = (host: string, port: number) => {
    const known = clients.get(`${host}:${port}`)
    if (known !== undefined) return known
    const client = createSocket('udp4')
    client.on('message', (answer) => later(() => front.send(answer, port, host)))
    clients.set(`${host}:${port}`, client)
    return client
  }
  front.on('message', (packet, { address: host, port }) => {
    const client = clientAt(host, port)
    later(() => client.send(packet, toPort, LOOPBACK))
  })
  return {
    port: toPort,
    close() {
      isOpen = false
      for (const socket of [front, ...clients.values()]) socket.close()
    },
  }
}
