import { expect, test } from 'vitest'
import { handleLeaveRoom } from './leave-room.ts'

const left = { attendeeId: '019aa0f2-7b00-7000-8000-000000000001', mediaRoom: 'a-room' }

test('a job puts its person out of its room', async () => {
  const done: unknown[] = []
  await handleLeaveRoom({ leaveRoom: async (asked) => void done.push(asked) }, left)
  expect(done).toEqual([left])
})

test('a job that names no room fails before it puts anybody out', async () => {
  const done: unknown[] = []
  const job = handleLeaveRoom({ leaveRoom: async (asked) => void done.push(asked) }, { attendeeId: 'nobody' })
  await expect(job).rejects.toThrow('mediaRoom')
  expect(done).toEqual([])
})
