import { expect, test } from 'vitest'
import { instantIn, localIn } from './new-event.ts'
import { lengthText, outcomeOf, planInput, readLength, readPlan, wholePlan } from './parts.ts'

test.for([
  ['4:30', 270],
  ['0:45', 45],
  [' 5 ', 300],
  ['5:60', undefined],
  ['-1', undefined],
  ['', undefined],
] as const)('"%s" is read as %s seconds', ([text, seconds]) => {
  expect(readLength(text)).toBe(seconds)
})

test('a length is written as it is read', () => {
  expect([270, 45, 600].map((seconds) => readLength(lengthText(seconds)))).toEqual([270, 45, 600])
})

test('a new speed date begins with the plan of the template', () => {
  expect(wholePlan(readPlan(planInput()))).toEqual({
    rounds: 4,
    roundSeconds: 300,
    breakSeconds: 45,
    gatherSeconds: 75,
  })
})

test('a plan with a length out of its range is not whole', () => {
  const input = planInput()
  expect(wholePlan(readPlan({ ...input, roundSeconds: '16:00' }))).toBeUndefined()
  expect(wholePlan(readPlan({ ...input, rounds: '0' }))).toBeUndefined()
  expect(wholePlan(readPlan({ ...input, breakSeconds: '0:00' }))).toMatchObject({ breakSeconds: 0 })
})

test('more than half an hour of rounds without a pause is warned of', () => {
  const plan = { rounds: 6, roundSeconds: 300, breakSeconds: 0, gatherSeconds: 60 }
  const start = new Date('2026-12-01T10:00:00Z')
  expect(outcomeOf(plan, start)).toMatchObject({ isLong: false, minutes: 31 })
  expect(outcomeOf({ ...plan, rounds: 7 }, start)).toMatchObject({ isLong: true, isTight: false })
})

test('a wall clock is that of the zone, in summer and in winter', () => {
  for (const instant of ['2026-07-01T22:30:00.000Z', '2026-12-01T10:00:00.000Z']) {
    const local = localIn('Europe/Amsterdam', instant)
    expect(instantIn('Europe/Amsterdam', local)?.toISOString()).toBe(instant)
  }
  expect(localIn('Europe/Amsterdam', '2026-07-01T22:30:00.000Z')).toBe('2026-07-02T00:30')
})
