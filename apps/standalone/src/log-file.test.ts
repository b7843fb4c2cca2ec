import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLog } from './log-file.ts'

let path: string
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'log file-')), 'logs/api.log')
})
afterEach(() => rmSync(join(path, '../..'), { recursive: true }))

test('a log goes on where it was, and only its owner reads it', () => {
  writeAll(['before\n'])
  writeAll(['after\n'])
  expect(readFileSync(path, 'utf8')).toBe('before\nafter\n')
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('a log that has become large makes room, and nothing is lost of the last two', () => {
  writeAll(['one hundred\n', 'two\n', 'three\n'], 10)
  expect(readFileSync(`${path}.1`, 'utf8')).toBe('one hundred\n')
  expect(readFileSync(path, 'utf8')).toBe('two\nthree\n')
})

function writeAll(texts: readonly string[], largest?: number): void {
  const log = openLog(path, largest)
  for (const text of texts) log.write(text)
  log.close()
}
