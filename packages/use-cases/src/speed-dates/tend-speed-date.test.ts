import { match } from '@stamtafel/matching'
import { createGathering, createTestDatabase } from '@stamtafel/testing'
import { expect, test } from 'vitest'
import { createSpeedDateTimer } from './create-speed-dates.ts'

const db = await createTestDatabase()

test('an attendee does not tend a speed date', async () => {
  const { deps, actors, speedDateId } = await createGathering(db, { people: 1 })
  const [noor] = actors
  const { tend } = createSpeedDateTimer({ ...deps, match: async (input) => match(input) })
  await expect(tend(noor ?? { kind: 'anonymous' }, { speedDateId })).rejects.toMatchObject({
    code: 'speed-date.not-found',
  })
})
