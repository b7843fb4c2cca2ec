import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withStage } from './stage-folder.ts'

let home: string

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'stage-'))
})
afterEach(() => rmSync(home, { recursive: true }))

test('the folder of a backup goes with it, whether it worked or not', async () => {
  expect(await withStage(home, 'backup', async () => readdirSync(home).length)).toBe(1)
  await expect(withStage(home, 'restore', () => Promise.reject(new Error('full')))).rejects.toThrow('full')
  expect(readdirSync(home)).toEqual([])
})

test('whoever stops a backup leaves no copy of all secrets behind', async () => {
  const program = `
    import { writeFileSync } from 'node:fs'
    import { withStage } from ${JSON.stringify(join(import.meta.dirname, 'stage-folder.ts'))}
    await withStage(${JSON.stringify(home)}, 'backup', async (stage) => {
      writeFileSync(stage + '/secrets.json', '{}')
      console.log('copied')
      await new Promise((resolve) => setTimeout(resolve, 60_000))
    })`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program])
  await once(child.stdout, 'data')
  expect(readdirSync(home)).toHaveLength(1)
  child.kill('SIGINT')
  expect(await once(child, 'exit')).toEqual([130, null])
  expect(readdirSync(home)).toEqual([])
})

test('what a killed one left is cleared a day later, and nothing else', async () => {
  for (const name of ['backup-aB3dE6', 'restore-zZ9yX8', 'backup-of-mine', 'restore-fresh1']) {
    mkdirSync(join(home, name))
    writeFileSync(join(home, name, 'secrets.json'), '{}')
    const age = name === 'restore-fresh1' ? 0 : 25 * 3600
    utimesSync(join(home, name), Date.now() / 1000 - age, Date.now() / 1000 - age)
  }
  await withStage(home, 'backup', async () => undefined)
  expect(readdirSync(home).toSorted()).toEqual(['backup-of-mine', 'restore-fresh1'])
})
