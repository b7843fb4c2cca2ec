import { expect, test } from 'vitest'
import { atLeast } from './at-least.ts'

test('what takes its time is answered like the work itself', async () => {
  expect(await atLeast(1, Promise.resolve('done'))).toBe('done')
  await expect(atLeast(1, Promise.reject(new Error('failed')))).rejects.toThrow('failed')
})

test('a failure waits as long as a success', async () => {
  const order: string[] = []
  const failed = atLeast(30, Promise.reject(new Error('failed'))).catch(() => order.push('failed'))
  await atLeast(5, Promise.resolve()).then(() => order.push('done'))
  await failed
  expect(order).toEqual(['done', 'failed'])
})
