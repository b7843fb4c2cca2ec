import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ensureWebApp } from './web-app.ts'

let checkout: string
let lines: string[]

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'web app-'))
  lines = []
  plant('pnpm-lock.yaml', '')
  plant(
    'apps/web/package.json',
    JSON.stringify({ dependencies: { '@stamtafel/client': 'workspace:*', react: '1' } }),
  )
  plant('apps/web/src/main.tsx', 'one')
  plant(
    'packages/client/package.json',
    JSON.stringify({ dependencies: { '@stamtafel/domain': 'workspace:*' } }),
  )
  plant('packages/domain/package.json', '{}')
  plant('packages/domain/src/index.ts', 'one')
  plant('packages/db/src/index.ts', 'one')
  plantVite('mkdir -p dist && echo built >dist/index.html')
})
afterEach(() => rmSync(checkout, { recursive: true }))

describe('the web app', () => {
  test('is built the first time, and then when its own sources have changed', async () => {
    expect(await build()).toBe('built')
    expect(await build()).toBe('kept')
    plant('apps/web/src/main.tsx', 'two')
    expect(await build()).toBe('built')
  })

  test('is built again for a package behind a package that it uses, and for no other', async () => {
    await build()
    plant('packages/domain/src/index.ts', 'two')
    expect(await build()).toBe('built')
    plant('packages/db/src/index.ts', 'two')
    expect(await build()).toBe('kept')
  })

  test('that cannot be built says what its builder said, and is tried again', async () => {
    plantVite('echo "main.tsx is broken" >&2; exit 1')
    await expect(build()).rejects.toThrow('main.tsx is broken')
    plantVite('mkdir -p dist && echo built >dist/index.html')
    expect(await build()).toBe('built')
  })
})

async function build(): Promise<'built' | 'kept'> {
  lines = []
  const folder = await ensureWebApp(checkout, { say: (line) => lines.push(line), update: () => {} })
  expect(existsSync(join(folder, 'index.html'))).toBe(true)
  return lines.length > 0 ? 'built' : 'kept'
}

function plantVite(script: string): void {
  const path = 'apps/web/node_modules/.bin/vite'
  plant(path, `#!/bin/sh\n${script}\n`)
  chmodSync(join(checkout, path), 0o755)
}

function plant(path: string, content: string): void {
  mkdirSync(join(checkout, path, '..'), { recursive: true })
  writeFileSync(join(checkout, path), content)
}
