import { ApiError } from '@stamtafel/client'
import { expect, test } from 'vitest'
import { createEagerness } from './eagerness.ts'

const tooEarly = new ApiError({
  code: 'speed-date.wrong-phase',
  status: 409,
  retry: 'never',
  requestId: 'none',
})
const changed = { type: 'speed-date.changed', speedDateId: 'a' } as const

/** A speed date that says of itself whether it gathers. */
function setUp() {
  const said: string[] = []
  const speedDate = { gathers: false, fault: undefined as Error | undefined }
  const eagerness = createEagerness({
    async setEntry({ speedDateId, state }) {
      if (speedDate.fault) throw speedDate.fault
      if (state === 'here' && !speedDate.gathers) throw tooEarly
      said.push(`${speedDateId} ${state}`)
    },
    complain: (error) => void said.push(String(error)),
  })
  const hear = async () => {
    eagerness.hear(changed)
    await new Promise(setImmediate)
  }
  return { said, speedDate, eagerness, hear }
}

test('whoever comes while people gather is here at once', async () => {
  const { said, speedDate, eagerness } = setUp()
  speedDate.gathers = true
  await eagerness.takePart('a')
  expect(said).toEqual(['a here'])
})

test('whoever comes earlier joins, and is here as soon as people gather, once', async () => {
  const { said, speedDate, eagerness, hear } = setUp()
  await eagerness.takePart('a')
  await hear()
  speedDate.gathers = true
  await hear()
  await hear()
  expect(said).toEqual(['a joined', 'a here'])
})

test('what goes wrong then is told', async () => {
  const { said, speedDate, eagerness, hear } = setUp()
  await eagerness.takePart('a')
  speedDate.fault = new Error('out of order')
  await hear()
  expect(said).toEqual(['a joined', 'Error: out of order'])
})
