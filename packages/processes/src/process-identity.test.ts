import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { identify, isAlive } from './index.ts'

test('this process is alive', () => {
  expect(isAlive(identify(process.pid))).toBe(true)
})

test('a process that has ended is not', async () => {
  const child = spawn('/bin/sleep', ['1000'])
  const identity = identify(child.pid ?? 0)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(isAlive(identity)).toBe(false)
})

test('another process with the same number is not taken for it', () => {
  expect(isAlive({ pid: process.pid, bornAt: '1' })).toBe(false)
})
