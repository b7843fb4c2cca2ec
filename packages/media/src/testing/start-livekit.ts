import { spawn, type ChildProcess } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { findLiveKit } from './find-livekit.ts'

const START_SECONDS = 20

/** A LiveKit of a test's own, on loopback only, on ports that were free. */
export interface TestLiveKit {
  readonly url: string
  readonly apiKey: string
  readonly apiSecret: string
  readonly pid: number
  /** Where it takes media. */
  readonly mediaPort: number
  readonly stop: () => Promise<void>
}

export interface TestLiveKitOptions {
  readonly webhookUrl?: string
  /** Where browsers are told to send their media, at the same port: a relay of the test's, past which they find no way. */
  readonly relayAddress?: string
}

/** Starts a real LiveKit that makes no room by itself, and posts its webhooks where it is told. */
export async function startLiveKit(options: TestLiveKitOptions = {}): Promise<TestLiveKit> {
  const [port, udpPort] = await Promise.all([freeTcpPort(), freeUdpPort()])
  const apiKey = 'test'
  const apiSecret = crypto.randomUUID() + crypto.randomUUID()
  const config = {
    port,
    bind_addresses: ['127.0.0.1'],
    rtc: {
      udp_port: udpPort,
      tcp_port: 0,
      node_ip: options.relayAddress ?? '127.0.0.1',
      // Else it would look for the browsers itself, and so be found by a shorter way.
      use_ice_lite: options.relayAddress !== undefined,
      use_external_ip: false,
      enable_loopback_candidate: true,
      ips: { includes: ['127.0.0.1/32'] },
      // As in the product: an empty list would send people to public STUN servers.
      stun_servers: [`127.0.0.1:${udpPort}`],
    },
    room: { auto_create: false },
    keys: { [apiKey]: apiSecret },
    logging: { level: 'warn' },
    ...(options.webhookUrl && { webhook: { api_key: apiKey, urls: [options.webhookUrl] } }),
  }
  const server = spawn(findLiveKit(), [], {
    env: { ...process.env, LIVEKIT_CONFIG: JSON.stringify(config) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = stopperOf(server)
  await answering(server, `http://127.0.0.1:${port}`)
  return { url: `ws://127.0.0.1:${port}`, apiKey, apiSecret, pid: server.pid ?? 0, mediaPort: udpPort, stop }
}

/** It does not leave on SIGTERM while people are connected. */
function stopperOf(server: ChildProcess) {
  const kill = () => server.kill('SIGKILL')
  process.once('exit', kill)
  return async () => {
    process.off('exit', kill)
    if (server.exitCode !== null || server.signalCode !== null) return
    kill()
    await once(server, 'exit')
  }
}

async function answering(server: ChildProcess, url: string) {
  let said = ''
  const listen = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2000)
  }
  server.stdout?.on('data', listen)
  server.stderr?.on('data', listen)
  if (await isAnswering(server, url, Date.now() + START_SECONDS * 1000)) return
  server.kill('SIGKILL')
  throw new Error(`LiveKit did not start: ${said}`)
}

async function isAnswering(server: ChildProcess, url: string, deadline: number): Promise<boolean> {
  const isUp = await fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
  if (isUp) return true
  if (Date.now() > deadline || server.exitCode !== null) return false
  await wait(50)
  return isAnswering(server, url, deadline)
}

async function freeTcpPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('No port is free')
  return address.port
}

async function freeUdpPort(): Promise<number> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1')
  await once(socket, 'listening')
  const { port } = socket.address()
  socket.close()
  return port
}
