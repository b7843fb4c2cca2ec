import { expect, test } from 'vitest'
import { handlersOf, sweepOnce } from './sweeps.ts'

const log = { warn: () => undefined }

test('one sweep that fails holds up no other', async () => {
  const run: string[] = []
  const failing = {
    job: { queue: 'sweep', name: 'a' },
    everyMs: 1,
    run: () => Promise.reject(new Error('away')),
  }
  const fine = { job: { queue: 'sweep', name: 'b' }, everyMs: 1, run: async () => void run.push('b') }
  await sweepOnce([failing, fine], log)
  expect(run).toEqual(['b'])
})

test('a failing sweep does not fail its job, for the next sweep finds the same', async () => {
  const failing = {
    job: { queue: 'sweep', name: 'a' },
    everyMs: 1,
    run: () => Promise.reject(new Error('away')),
  }
  const [handler] = handlersOf([failing], log)
  await expect(handler?.handle({})).resolves.toBeUndefined()
})
