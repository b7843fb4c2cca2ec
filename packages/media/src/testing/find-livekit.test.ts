import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findLiveKit } from './find-livekit.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'find livekit '))
  vi.stubEnv('HOME', folder)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

async function binary(mode: number) {
  const path = join(folder, 'livekit-server')
  await writeFile(path, '')
  await chmod(path, mode)
  return path
}

test('the binary that was named comes before the one on the path', async () => {
  const path = await binary(0o755)
  expect(findLiveKit({ LIVEKIT_BINARY: path, PATH: '/usr/bin' })).toBe(path)
})

test('a binary on the path is found, in a folder with a space too', async () => {
  const path = await binary(0o755)
  expect(findLiveKit({ PATH: `/nowhere:${folder}` })).toBe(path)
})
