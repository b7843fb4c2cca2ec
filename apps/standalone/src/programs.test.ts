import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ensurePrograms } from './programs.ts'

const WORDS = `import { readFileSync } from 'node:fs'
export const word = (): string => readFileSync(new URL('word.txt', import.meta.url), 'utf8')
`

let checkout: string
let lines: string[]

beforeEach(() => {
  checkout = realpathSync(mkdtempSync(join(tmpdir(), 'programs of ours-')))
  lines = []
  plant('pnpm-lock.yaml', '')
  for (const app of ['api', 'worker']) {
    plant(`apps/${app}/package.json`, '{"type":"module"}')
    plant(
      `apps/${app}/src/main.ts`,
      `import { word } from './words/word.ts'\nconsole.log(\`${app} says \${word()}\`)\n`,
    )
    plant(`apps/${app}/src/words/word.ts`, WORDS)
    plant(`apps/${app}/src/words/word.txt`, 'hello')
  }
})
afterEach(() => rmSync(checkout, { recursive: true }))

describe('the api and the worker', () => {
  test('are one file each, which runs and finds what lay beside its sources', async () => {
    expect(await build()).toMatchObject({ said: 1, api: 'api says hello', worker: 'worker says hello' })
  })

  test('are built the first time, and then when a source has changed', async () => {
    await build()
    expect((await build()).said).toBe(0)
    plant('apps/worker/src/main.ts', `console.log('something new')`)
    expect(await build()).toMatchObject({ said: 1, worker: 'something new' })
  })

  test('that two launchers build at once are the same for both', async () => {
    const [one, other] = await Promise.all([ensure(), ensure()])
    expect(other).toEqual(one)
    expect(run(one.api)).toBe('api says hello')
  })

  test('are kept once more after a change, for a launcher that still runs, and then go', async () => {
    for (const word of ['one', 'two', 'three', 'four']) {
      plant('apps/api/src/main.ts', `console.log('${word}')`)
      await ensure()
    }
    expect(readdirSync(join(checkout, '.cache/programs'))).toHaveLength(2)
  })

  test.for(['./missing.ts', 'not-installed'])(
    'that cannot be built for want of %s say so, and leave nothing half-made',
    async (name) => {
      plant('apps/api/src/main.ts', `import '${name}'`)
      await expect(ensure()).rejects.toThrow(new RegExp(`could not be built[^]*${name}`))
      expect(readdirSync(join(checkout, '.cache/programs'))).toEqual([])
    },
  )
})

async function build(): Promise<{ said: number; api: string; worker: string }> {
  const before = lines.length
  const { api, worker } = await ensure()
  return { said: lines.length - before, api: run(api), worker: run(worker) }
}

const ensure = () => ensurePrograms(checkout, { say: (line) => lines.push(line), update: () => {} })

function run(program: string): string {
  return execFileSync(process.execPath, [program], { encoding: 'utf8' }).trim()
}

function plant(path: string, content: string): void {
  mkdirSync(dirname(join(checkout, path)), { recursive: true })
  writeFileSync(join(checkout, path), content)
}
