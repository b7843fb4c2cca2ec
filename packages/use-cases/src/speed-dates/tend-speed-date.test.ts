import { listDueSpeedDates } from '@stamtafel/db'
import { rounds } from '@stamtafel/db/schema'
import { secondsAfter } from '@stamtafel/domain'
import { match } from '@stamtafel/matching'
import { createGathering, createTestDatabase } from '@stamtafel/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { startEvening } from '../testing/evening.ts'
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

test('nothing is to be tended of a speed date that is gone', async () => {
  const { deps } = await createGathering(db, { people: 0 })
  const { tend } = createSpeedDateTimer({ ...deps, match: async (input) => match(input) })
  await expect(tend({ kind: 'timer' }, { speedDateId: crypto.randomUUID() })).resolves.toBeUndefined()
})

describe('while no pairs can be made for the next round', () => {
  test('the talk that runs ends at its time, and who met is remembered', async () => {
    const evening = await startFailing()
    await evening.passAwake(105)
    evening.deps.clock.pass(6)
    const failing = evening.tendWithout()
    await expect(failing).rejects.toThrow('No thread')
    evening.deps.clock.pass(10)
    await expect(evening.tendWithout()).rejects.toThrow('No thread')
    expect(await evening.phases()).toEqual(['over'])
    expect(await evening.meetings()).toHaveLength(2)
  })

  test('it is tried again by the sweep, and ordered for the end of the talk', async () => {
    const evening = await startFailing()
    await evening.passAwake(105)
    evening.deps.clock.pass(6)
    const [round] = await evening.rounds()
    await expect(evening.tendWithout()).rejects.toThrow('No thread')
    expect(await listDueSpeedDates(db, evening.deps.now())).toContain(evening.speedDateId)
    const at = round?.endsAt.toISOString()
    expect(evening.deps.jobs.enqueued().map(({ payload }) => payload)).toContainEqual({
      speedDateId: evening.speedDateId,
      at,
    })
  })

  test('the next round is prepared as soon as they can be made', async () => {
    const evening = await startFailing()
    await evening.passAwake(105)
    evening.deps.clock.pass(6)
    await expect(evening.tendWithout()).rejects.toThrow('No thread')
    evening.deps.clock.pass(10)
    await expect(evening.tendWithout()).rejects.toThrow('No thread')
    await evening.passAwake(5)
    const [, next] = await evening.rounds()
    expect(next).toMatchObject({ phase: 'preparing', bellAt: secondsAfter(evening.deps.now(), 10) })
  })
})

test('what is due of the round that talks comes before the pairs of the next', async () => {
  const evening = await startFailing()
  await evening.passAwake(105)
  evening.deps.clock.pass(16)
  const phases: string[][] = []
  const { tend } = createSpeedDateTimer({
    ...evening.deps,
    match: async (input) => {
      phases.push(await evening.phases())
      return match(input)
    },
  })
  await tend({ kind: 'timer' }, evening)
  expect(phases).toEqual([['over']])
})

/** Two pairs who talk, with ten seconds of break; the next round is to be prepared ten seconds before they end. */
async function startFailing() {
  const evening = await startEvening(db, 4, { roundSeconds: 120, breakSeconds: 10 })
  await evening.passToFirstBell()
  const failing = createSpeedDateTimer({
    ...evening.deps,
    match: () => Promise.reject(new Error('No thread')),
  })
  const listRounds = () =>
    db.select().from(rounds).where(eq(rounds.speedDateId, evening.speedDateId)).orderBy(rounds.number)
  return {
    ...evening,
    tendWithout: () => failing.tend({ kind: 'timer' }, evening),
    rounds: listRounds,
    phases: async () => (await listRounds()).map(({ phase }) => phase),
  }
}
