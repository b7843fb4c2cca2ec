import { expect, test } from 'vitest'
import { handleClearStage } from './clear-stage.ts'

const stageId = '019aa0f2-7b00-7000-8000-000000000001'
const sessionId = '019aa0f2-7b00-7000-8000-000000000002'

test('a job clears the stage of its session', async () => {
  const done: unknown[] = []
  await handleClearStage({ clear: async (asked) => void done.push(asked) }, { stageId, sessionId })
  expect(done).toEqual([{ stageId }])
})

test('a job that names no stage fails before it clears any', async () => {
  const done: unknown[] = []
  const job = handleClearStage({ clear: async (asked) => void done.push(asked) }, { sessionId })
  await expect(job).rejects.toThrow('stageId')
  expect(done).toEqual([])
})
