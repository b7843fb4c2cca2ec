import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { currentRunner, recordRunner, wasCutOff } from './run-lock.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'run lock-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

test('nobody runs on new data', () => {
  expect(currentRunner(directory)).toBeUndefined()
})

test('who runs is known until it has left', () => {
  const forget = recordRunner(directory, 'http://127.0.0.1:4400')
  expect(currentRunner(directory)).toMatchObject({ pid: process.pid, url: 'http://127.0.0.1:4400' })
  forget()
  expect(readdirSync(directory)).toEqual([])
})

test('a launcher that was killed is told from one that left', () => {
  expect(wasCutOff(directory)).toBe(false)
  const record = { pid: process.pid, bornAt: '1', url: 'http://127.0.0.1:4400' }
  writeFileSync(join(directory, 'running.json'), JSON.stringify(record))
  expect(wasCutOff(directory)).toBe(true)
  recordRunner(directory, 'http://127.0.0.1:4400')()
  expect(wasCutOff(directory)).toBe(false)
})

test('a runner whose process id went to somebody else does not count', () => {
  const record = { pid: process.pid, bornAt: '1', url: 'http://127.0.0.1:4400' }
  writeFileSync(join(directory, 'running.json'), JSON.stringify(record))
  expect(currentRunner(directory)).toBeUndefined()
})

test('a record that was cut off does not count', () => {
  writeFileSync(join(directory, 'running.json'), '{"pid":')
  expect(currentRunner(directory)).toBeUndefined()
})
