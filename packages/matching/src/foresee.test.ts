import { describe, expect, test } from 'vitest'
import { foresee, type Plan } from './foresee.ts'

const sales = { attribute: 'department', value: 'Sales' }
const support = { attribute: 'department', value: 'Support' }
const nothing = { metToday: [], encounters: [], seed: 1 }

describe('what a host is told before the start', () => {
  test('is nothing where everybody meets somebody new each round', () => {
    const { rounds, warnings } = foresee({ ...nothing, people: crowd(20, 'Sales') }, 6)
    expect(warnings).toEqual([])
    expect(rounds).toHaveLength(6)
    expect(rounds[5]).toEqual({ groups: 10, ofThree: 0, sittingOut: 0, nobodyNew: 0 })
  })

  test('is how many of a group wait when it may only meet a smaller one', () => {
    const plan = { ...nothing, ...unevenPlan(40, 9) }
    expect(foresee(plan, 4).warnings).toEqual([
      { kind: 'sits-out', of: sales, fewest: 31, most: 31, all: 40 },
    ])
  })

  test('is after which round nobody new is left', () => {
    const { warnings } = foresee({ ...nothing, people: crowd(6, 'Sales') }, 8)
    expect(warnings).toEqual([{ kind: 'runs-dry', afterRound: 5, people: 6 }])
  })

  test('is of whom there are none, and who is on neither side', () => {
    const sides = { one: { attribute: 'role', value: 'mentor' }, other: sales }
    const people = [...crowd(10, 'Sales'), ...crowd(3, 'Support')]
    expect(foresee({ ...nothing, people, sides }, 2).warnings).toEqual(
      expect.arrayContaining([
        { kind: 'unknown', of: sides.one },
        { kind: 'on-neither-side', people: 3 },
      ]),
    )
  })

  test('is that rules which contradict each other leave a group with nobody', () => {
    const { people } = unevenPlan(12, 12)
    const rules = [
      { strength: 'always', kind: 'meets', who: sales, whom: support },
      { strength: 'always', kind: 'does-not-meet', who: sales, whom: support },
    ] as const
    expect(foresee({ ...nothing, people, rules }, 3).warnings).toContainEqual({
      kind: 'nobody-to-meet',
      of: sales,
      people: 12,
      all: 12,
    })
  })

  test('is that one person alone, or nobody, meets nobody', () => {
    expect(foresee({ ...nothing, people: [] }, 3)).toEqual({
      rounds: [],
      warnings: [{ kind: 'too-few', people: 0 }],
    })
    expect(foresee({ ...nothing, people: crowd(1, 'Sales') }, 3).warnings).toEqual([
      { kind: 'too-few', people: 1 },
    ])
  })

  test('names no group that is small enough to point at people', () => {
    const { warnings } = foresee({ ...nothing, ...unevenPlan(4, 1) }, 2)
    expect(warnings.some((warning) => 'of' in warning)).toBe(false)
  })
})

function unevenPlan(inSales: number, inSupport: number): Pick<Plan, 'people' | 'rules'> {
  return {
    people: [...crowd(inSales, 'Sales'), ...crowd(inSupport, 'Support')],
    rules: [{ strength: 'always', kind: 'meets', who: sales, whom: support }],
  }
}

function crowd(size: number, department: string): Plan['people'] {
  return Array.from({ length: size }, (_, at) => ({
    id: `${department}${at}`,
    sittingOutCount: 0,
    attributes: { department: [department] },
  }))
}
