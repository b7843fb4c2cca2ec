import { writeFileSync } from 'node:fs'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { join } from 'node:path'
import { setInterval } from 'node:timers/promises'
import {
  freePort,
  obstacleToListen,
  spawnGuarded,
  type Exit,
  type GuardedProcess,
} from '@stamtafel/processes'
import { livekitConfig, type LivekitAccess, type LivekitPorts } from './livekit-config.ts'

export interface LivekitOptions {
  readonly program: string
  /** Where its configuration goes, which holds the secret. */
  readonly directory: string
  readonly access: LivekitAccess
  /** Free ones if left out. */
  readonly ports?: LivekitPorts
  readonly onOutput?: (text: string) => void
}

export interface RunningLivekit {
  readonly url: string
  readonly ports: LivekitPorts
  readonly pid: number
  readonly exited: Promise<Exit>
  readonly stop: () => Promise<void>
}

const START_MS = 20_000
/** While people are connected it does not heed SIGTERM; then they are cut off. */
const DRAIN_MS = 2_000
const LAST_WORDS = 2_000

/** Runs LiveKit on loopback and waits until it answers. */
export async function startLivekit(options: LivekitOptions): Promise<RunningLivekit> {
  const { program, directory, access } = options
  const ports = options.ports ?? { http: await freePort(), media: await freeUdpPort() }
  const obstacle = await obstacleToListen(ports.http)
  if (obstacle !== undefined) throw new Error(`LiveKit cannot listen on port ${ports.http} (${obstacle})`)
  const config = join(directory, 'livekit.yaml')
  // JSON is YAML too.
  writeFileSync(config, JSON.stringify(livekitConfig(ports, access), null, 2), { mode: 0o600 })
  const server = spawnGuarded([program, '--config', config], { cwd: directory, whenOrphaned: 'KILL' })
  const lastWords = listen(server, options.onOutput)
  await untilItAnswers(server, ports.http).catch(async (cause: unknown) => {
    await server.stop('SIGKILL', 0)
    throw new Error(`LiveKit did not start: ${lastWords() || String(cause)}`, { cause })
  })
  return {
    url: `ws://127.0.0.1:${ports.http}`,
    ports,
    pid: server.pid,
    exited: server.exited,
    async stop() {
      await server.stop('SIGTERM', DRAIN_MS)
    },
  }
}

function listen(server: GuardedProcess, onOutput?: (text: string) => void): () => string {
  let lastWords = ''
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      lastWords = (lastWords + text).slice(-LAST_WORDS)
      onOutput?.(text)
    })
  }
  return () => lastWords.trim()
}

async function untilItAnswers(server: GuardedProcess, port: number): Promise<void> {
  let hasEnded = false
  void server.exited.then(() => (hasEnded = true))
  for await (const _ of setInterval(50, undefined, { signal: AbortSignal.timeout(START_MS) })) {
    if (hasEnded) throw new Error('it ended at once')
    if (await answers(port)) return
  }
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    ({ ok }) => ok,
    () => false,
  )
}

async function freeUdpPort(): Promise<number> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1')
  await once(socket, 'listening')
  const { port } = socket.address()
  socket.close()
  return port
}
