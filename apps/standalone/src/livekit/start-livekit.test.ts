import { createHmac } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@stamtafel/processes'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createProgress } from '../progress.ts'
import { acquireLivekit } from './acquire-livekit.ts'
import { startLivekit, type RunningLivekit } from './start-livekit.ts'

/** Where it is not kept yet, it has to be built. */
const AS_LONG_AS_IT_TAKES = 15 * 60_000
const access = {
  key: 'key',
  secret: 'a secret of thirty-two characters',
  webhookUrl: 'http://127.0.0.1:9/hook',
}
const directory = mkdtempSync(join(tmpdir(), 'start livekit-'))
let program: string
let livekit: RunningLivekit

beforeAll(async () => {
  const checkout = join(import.meta.dirname, '../../../..')
  program = await acquireLivekit({ checkout, env: process.env, progress: createProgress(process.stderr) })
  livekit = await startLivekit({ program, directory, access })
}, AS_LONG_AS_IT_TAKES)

afterAll(async () => {
  await livekit.stop()
  rmSync(directory, { recursive: true })
})

describe('LiveKit on this machine', () => {
  test('listens on loopback only, for signals and media alike', () => {
    const addresses = listening(livekit.pid)
    expect(addresses.length).toBeGreaterThan(1)
    expect(addresses.filter((address) => !address.startsWith('0100007F:'))).toEqual([])
  })

  test('keeps its secret from other users', () => {
    expect(statSync(join(directory, 'livekit.yaml')).mode & 0o777).toBe(0o600)
  })

  test('takes the same ports again after it was killed', async () => {
    process.kill(livekit.pid, 'SIGKILL')
    await livekit.exited
    livekit = await startLivekit({ program, directory, access, ports: livekit.ports })
    expect((await fetch(livekit.url.replace('ws', 'http'))).ok).toBe(true)
  })

  test('says why when it cannot start', async () => {
    const again = startLivekit({ program, directory, access, ports: livekit.ports })
    await expect(again).rejects.toThrow(`LiveKit cannot listen on port ${livekit.ports.http} (EADDRINUSE)`)
    const ports = { http: await freePort(), media: livekit.ports.media }
    await expect(startLivekit({ program, directory, access, ports })).rejects.toThrow(
      'address already in use',
    )
  })

  test('names no other machine to those who join', async () => {
    const headers = {
      authorization: `Bearer ${token({ roomCreate: true })}`,
      'content-type': 'application/json',
    }
    const address = livekit.url.replace('ws', 'http')
    await fetch(`${address}/twirp/livekit.RoomService/CreateRoom`, {
      method: 'POST',
      headers,
      body: '{"name":"room"}',
    })
    const joining = token({ roomJoin: true, room: 'room' })
    const socket = new WebSocket(`${livekit.url}/rtc?protocol=15&access_token=${joining}`)
    socket.binaryType = 'arraybuffer'
    const welcome = await new Promise<string>((resolve, reject) => {
      socket.addEventListener('message', ({ data }) => resolve(Buffer.from(data).toString('latin1')))
      socket.addEventListener('error', reject)
    })
    socket.close()
    expect(welcome.match(/(stun|turns?):[\w.]+/g)).toEqual(['stun:127.0.0.1'])
  })
})

function token(video: object): string {
  const exp = Math.floor(Date.now() / 1000) + 60
  const parts = [
    { alg: 'HS256', typ: 'JWT' },
    { iss: access.key, sub: 'somebody', exp, video },
  ]
  const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  return `${signed}.${createHmac('sha256', access.secret).update(signed).digest('base64url')}`
}

/** The local addresses of a process's TCP and UDP sockets, as the kernel writes them. */
function listening(pid: number): string[] {
  const lines = ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
    readFileSync(`/proc/${pid}/net/${kind}`, 'utf8').split('\n').slice(1),
  )
  const wanted = Object.values(livekit.ports).map((port) => port.toString(16).toUpperCase().padStart(4, '0'))
  return lines
    .map((line) => line.trim().split(/\s+/)[1] ?? '')
    .filter((address) => wanted.some((port) => address.endsWith(`:${port}`)))
}
