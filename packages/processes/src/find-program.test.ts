import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findProgram } from './find-program.ts'

let home: string

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'stamtafel-find-'))
})
afterEach(() => rmSync(home, { recursive: true }))

function plant(folder: string, name: string, mode = 0o755): string {
  const path = join(home, folder, name)
  mkdirSync(join(home, folder), { recursive: true })
  writeFileSync(path, '', { mode })
  return path
}

const find = (...names: string[]) =>
  findProgram(names, { PATH: ['', join(home, 'first'), join(home, 'second')].join(delimiter) })

test('the earlier folder wins, whatever the order of the names', () => {
  const chrome = plant('first', 'chrome')
  plant('second', 'chromium')
  expect(find('chromium', 'chrome')).toBe(chrome)
})

test('a file that may not be run is passed over', () => {
  plant('first', 'chrome', 0o644)
  const chrome = plant('second', 'chrome')
  expect(find('chrome')).toBe(chrome)
})

test('where there is none, none is found', () => {
  expect(find('chrome')).toBeUndefined()
  expect(findProgram(['chrome'], {})).toBeUndefined()
})
