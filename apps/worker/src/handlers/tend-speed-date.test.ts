import { expect, test } from 'vitest'
import { handleTendSpeedDate } from './tend-speed-date.ts'

const speedDateId = '019aa0f2-7b00-7000-8000-000000000001'

test('a job tends its speed date in the name of the timer', async () => {
  const tended: unknown[] = []
  const timer = { tend: async (...args: unknown[]) => void tended.push(args) }
  await handleTendSpeedDate(timer, { speedDateId, at: '2026-11-24T10:00:00.000Z' })
  expect(tended).toEqual([[{ kind: 'timer' }, { speedDateId }]])
})

test('a job that names no speed date fails before it changes anything', async () => {
  const tended: unknown[] = []
  const timer = { tend: async (...args: unknown[]) => void tended.push(args) }
  await expect(handleTendSpeedDate(timer, { speedDateId: 7 })).rejects.toThrow('speedDateId')
  expect(tended).toEqual([])
})
