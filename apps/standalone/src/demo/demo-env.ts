import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, obstacleToListen } from '@stamtafel/processes'
import { emptyFolder } from '../data-folder.ts'
import type { DemoWish } from './read-arguments.ts'

const USUAL_PORT = 4400

/** What leads to other computers, or to the data of a real installation. */
const ELSEWHERE =
  /^(HOST|PUBLIC_URL|LIVEKIT_|SMTP_URL$|MAIL_FROM$|REDIS_URL$|DATABASE_URL$|INBOX_PORT$|ICE_SERVERS$|TRUST_PROXY$)/

/** The demo's settings: it stays on this computer, and on a port of its own where the usual one is taken. */
export async function demoEnv(env: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  const port = Number(env['PORT']) || (await usualOrFree())
  return {
    ...Object.fromEntries(Object.entries(env).filter(([name]) => !ELSEWHERE.test(name))),
    PORT: String(port),
    // Browsers keep one jar of cookies for all ports of a host: by this name those of 127.0.0.1 are left alone.
    PUBLIC_URL: `http://localhost:${port}`,
    // Many people come from one address.
    RATE_LIMIT_FACTOR: '20',
  }
}

async function usualOrFree(): Promise<number> {
  return (await obstacleToListen(USUAL_PORT)) === undefined ? USUAL_PORT : freePort()
}

/** What the demo is played with. */
export interface DemoStage {
  readonly language: DemoWish['language']
  /** Opens the organiser's pages to whoever sits at this computer. */
  readonly organiserUrl: string
  readonly linksFile: string
}

/** Throws away what happened before unless it is to be kept, and chooses the way in for the organiser, a new one at each start. */
export async function setDemoStage(directory: string, wish: DemoWish): Promise<DemoStage> {
  clearDemoStage(directory, wish)
  const linksFile = join(directory, 'demo.json')
  rmSync(linksFile, { force: true })
  const organiserUrl = `http://localhost:${await freePort()}/organise/${randomBytes(16).toString('base64url')}`
  return { language: wish.language, organiserUrl, linksFile }
}

/** Throws away what happened in the demo, unless it is to be kept. */
export function clearDemoStage(directory: string, { isKept }: DemoWish): void {
  if (!isKept) emptyFolder(directory)
}
