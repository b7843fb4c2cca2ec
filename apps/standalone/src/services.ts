import { join } from 'node:path'
import { startPostgres } from '@stamtafel/embedded-postgres'
import type { LivekitAccess, LivekitPorts } from './livekit/livekit-config.ts'
import { startLivekit } from './livekit/start-livekit.ts'
import type { LogFile } from './log-file.ts'
import type { Running, Service } from './supervise.ts'

/** The embedded database: on any free port the first time, and on that port ever after. */
export function postgresService(directory: string, password: string, log: LogFile) {
  let port: number | undefined
  const service: Service = {
    name: 'postgres',
    async start(): Promise<Running> {
      const options = { directory: join(directory, 'postgres'), password, onOutput: log.write }
      const postgres = await startPostgres({ ...options, ...(port !== undefined && { port }) })
      port = postgres.port
      return postgres
    },
  }
  return { service, port: () => known(port) }
}

export interface LivekitServiceOptions {
  readonly program: string
  readonly directory: string
  readonly access: LivekitAccess
  readonly log: LogFile
}

/** The embedded media server, likewise. */
export function livekitService({ program, directory, access, log }: LivekitServiceOptions) {
  let ports: LivekitPorts | undefined
  const service: Service = {
    name: 'livekit',
    async start(): Promise<Running> {
      const livekit = await startLivekit({
        program,
        directory,
        access,
        onOutput: log.write,
        ...(ports && { ports }),
      })
      ports = livekit.ports
      return livekit
    },
  }
  return { service, url: () => `ws://127.0.0.1:${known(ports).http}` }
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Asked for a port before the first start')
  return value
}
