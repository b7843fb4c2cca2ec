import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@stamtafel/processes'
import { create } from 'tar'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { acquireLivekit } from './acquire-livekit.ts'
import { LIVEKIT_VERSION } from './livekit-version.ts'

const FOLDER = `livekit/${LIVEKIT_VERSION}-${process.platform}-${process.arch}`
const ARCHIVE = `livekit_${LIVEKIT_VERSION}_linux_${process.arch === 'x64' ? 'amd64' : process.arch}.tar.gz`
let home: string
let standIn: Server | undefined
let lines: string[]

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'acquire livekit-'))
  lines = []
})
afterEach(() => {
  rmSync(home, { recursive: true })
  standIn?.closeAllConnections()
  standIn?.close()
  standIn = undefined
})

describe('LiveKit is taken from', () => {
  test('PATH before the cache, and its version is said', async () => {
    const onPath = plantProgram('bin', '1.12.0')
    plantProgram(`checkout/.cache/${FOLDER}`)
    expect(await acquire({ PATH: join(home, 'bin') })).toBe(onPath)
    expect(lines).toEqual([`LiveKit 1.12.0 (tested is ${LIVEKIT_VERSION}): ${onPath}`])
  })

  test('what this checkout keeps, else what all clones share', async () => {
    const shared = plantProgram(`cache/stamtafel/${FOLDER}`)
    expect(await acquire({})).toBe(shared)
    const own = plantProgram(`checkout/.cache/${FOLDER}`)
    expect(await acquire({})).toBe(own)
  })

  test('the official release, once its checksum fits, and the next clone finds it', async () => {
    const archive = packRelease()
    const releases = await serve(
      respondWith({ [ARCHIVE]: archive, 'checksums.txt': `${sha256(archive)}  ${ARCHIVE}\n` }),
    )
    const path = join(home, 'cache/stamtafel', FOLDER, 'livekit-server')
    expect(await acquire({ LIVEKIT_RELEASES: releases })).toBe(path)
    expect(await acquire({})).toBe(path)
    expect(readdirSync(join(path, '..'))).toEqual(['livekit-server'])
  })
})

describe('a release is refused', () => {
  test('when it is not what its checksums say', async () => {
    const releases = await serve(
      respondWith({ [ARCHIVE]: packRelease(), 'checksums.txt': `${sha256('else')}  ${ARCHIVE}` }),
    )
    await expect(acquire({ LIVEKIT_RELEASES: releases })).rejects.toThrow(
      `${ARCHIVE} is not the file that its checksums.txt describes`,
    )
    expect(readdirSync(join(home, 'cache/stamtafel', FOLDER))).toEqual([])
  })

  test('when its checksums do not name it', async () => {
    const releases = await serve(respondWith({ [ARCHIVE]: packRelease(), 'checksums.txt': '' }))
    await expect(acquire({ LIVEKIT_RELEASES: releases })).rejects.toThrow(`no checksum for ${ARCHIVE}`)
  })

  test('when it is not there', async () => {
    const releases = await serve(respondWith({}))
    await expect(acquire({ LIVEKIT_RELEASES: releases })).rejects.toThrow('checksums.txt answers 404')
  })

  test('when nobody answers', async () => {
    const releases = await serve(() => undefined)
    await expect(acquire({ LIVEKIT_RELEASES: releases })).rejects.toThrow('has said nothing for 0.2 s')
  })

  test('when nobody listens', async () => {
    const host = `127.0.0.1:${await freePort()}`
    await expect(acquire({ LIVEKIT_RELEASES: `http://${host}` })).rejects.toThrow(
      `${host} cannot be reached (ECONNREFUSED)`,
    )
  })

  test('when it stops coming half-way', async () => {
    const archive = packRelease()
    const whole = respondWith({ 'checksums.txt': `${sha256(archive)}  ${ARCHIVE}` })
    const releases = await serve((request, response) => {
      if (request.url?.endsWith('.txt')) whole(request, response)
      else response.writeHead(200, { 'content-length': archive.length }).write(archive.subarray(0, 10))
    })
    await expect(acquire({ LIVEKIT_RELEASES: releases })).rejects.toThrow('fell silent before the end')
  })
})

test('without any way to get LiveKit a person is told what to do', async () => {
  const refused = acquire({ LIVEKIT_RELEASES: await serve(respondWith({})) })
  await expect(refused).rejects.toThrow('Go is not on PATH')
  await expect(refused).rejects.toThrow('put livekit-server on PATH')
  expect(existsSync(join(home, 'checkout/.cache'))).toBe(false)
})

test('a program that does not run here is passed over', async () => {
  plantProgram(`checkout/.cache/${FOLDER}`)
  writeFileSync(join(home, 'checkout/.cache', FOLDER, 'livekit-server'), 'not a program')
  await expect(acquire({ LIVEKIT_RELEASES: await serve(respondWith({})) })).rejects.toThrow(
    'no way to get it',
  )
  expect(lines[0]).toContain('does not run here')
})

function acquire(env: NodeJS.ProcessEnv) {
  mkdirSync(join(home, 'checkout/infra/livekit'), { recursive: true })
  return acquireLivekit({
    checkout: join(home, 'checkout'),
    env: { PATH: '/nowhere', XDG_CACHE_HOME: join(home, 'cache'), ...env },
    progress: { say: (line) => lines.push(line), update: () => {} },
    patience: { answerMs: 200, silenceMs: 200 },
  })
}

function plantProgram(folder: string, version = LIVEKIT_VERSION): string {
  mkdirSync(join(home, folder), { recursive: true })
  const path = join(home, folder, 'livekit-server')
  writeFileSync(path, `#!/bin/sh\necho livekit-server version ${version}\n`, { mode: 0o755 })
  return path
}

function packRelease(): Buffer {
  plantProgram('release')
  const file = join(home, 'release.tar.gz')
  create({ sync: true, gzip: true, file, cwd: join(home, 'release') }, ['livekit-server'])
  return readFileSync(file)
}

function respondWith(files: Readonly<Record<string, string | Buffer>>): RequestListener {
  return ({ url = '' }, response) => {
    const prefix = `/releases/v${LIVEKIT_VERSION}/`
    const file = url.startsWith(prefix) ? files[url.slice(prefix.length)] : undefined
    response.writeHead(file === undefined ? 404 : 200).end(file)
  }
}

async function serve(listener: RequestListener): Promise<string> {
  standIn = createServer(listener).listen(0, '127.0.0.1')
  await once(standIn, 'listening')
  const address = standIn.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  return `http://127.0.0.1:${address.port}/releases`
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
