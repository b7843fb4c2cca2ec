import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ensureChromium, type ChromiumWays } from './chromium.ts'

let home: string
let lines: string[]

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'chromium-'))
  lines = []
})
afterEach(() => rmSync(home, { recursive: true }))

describe('Chromium is', () => {
  test('the one that was chosen', async () => {
    plant('bin/chromium')
    const chosen = plant('mine/browser')
    expect(await ensure({ CHROMIUM_PATH: chosen })).toBe(chosen)
  })

  test('refused when the chosen one does not run', async () => {
    plant('bin/chromium')
    const chosen = join(home, 'missing')
    await expect(ensure({ CHROMIUM_PATH: chosen })).rejects.toThrow(
      `CHROMIUM_PATH is ${chosen}, and that does not run`,
    )
  })

  test('the first on PATH that runs, not one that only tells what to install', async () => {
    plant('bin/chromium', 'echo "please install the snap"; exit 1')
    const present = plant('bin/google-chrome')
    expect(await ensure()).toBe(present)
    expect(lines).toEqual([`Chromium 156.0.1: ${present}`])
  })

  test('installed by root where there is apt, and that is said', async () => {
    expect(await ensure({}, { isRoot: true, hasApt: true, install: plantForApt })).toBe(
      join(home, 'bin/chromium'),
    )
    expect(lines[0]).toMatch('There is no Chromium; installing it: apt-get install')
  })

  test('unpacked from npm for anybody else', async () => {
    expect(await ensure({}, { unpack: plantForNpm })).toBe(join(home, 'cache/chromium'))
  })

  test('asked for with the line to type when there is no way to get it', async () => {
    await expect(ensure({}, { unpack: refuse })).rejects.toThrow(
      /misses libnss3\.so\)\. Install one: sudo apt-get install -y .*chromium/,
    )
  })
})

function ensure(env: NodeJS.ProcessEnv = {}, ways: Partial<ChromiumWays> = {}): Promise<string> {
  const none = {
    isRoot: false,
    hasApt: false,
    install: () => Promise.resolve(1),
    unpack: () => Promise.resolve(''),
  }
  return ensureChromium({ PATH: join(home, 'bin'), ...env }, (line) => lines.push(line), { ...none, ...ways })
}

async function plantForApt(): Promise<number> {
  plant('bin/chromium')
  return 0
}

async function plantForNpm(): Promise<string> {
  return plant('cache/chromium')
}

async function refuse(): Promise<never> {
  throw new Error('the one from npm misses libnss3.so')
}

function plant(path: string, script = 'echo Chromium 156.0.1'): string {
  mkdirSync(join(home, path, '..'), { recursive: true })
  writeFileSync(join(home, path), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return join(home, path)
}
