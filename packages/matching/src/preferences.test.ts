import { describe, expect, test } from 'vitest'
import { match } from './match.ts'
import type { MatchInput } from './match-types.ts'
import { createRandom } from './random.ts'
import { everyMatching, pairsIn, together } from './try-everything.ts'

const four = people('ada', 'lin', 'noor', 'sam')
const nothing = { metToday: [], encounters: [], blocks: [], seed: 1 }

describe('whom people meet', () => {
  test('is somebody new wherever that costs no pair', () => {
    const encounters = [
      { a: 'ada', b: 'lin' },
      { a: 'noor', b: 'sam' },
      { a: 'ada', b: 'noor' },
      { a: 'lin', b: 'sam' },
    ]
    const { groups } = match({ ...nothing, people: four, encounters })
    expect(groups.map(({ members }) => members.join(' and '))).toEqual(
      expect.arrayContaining(['ada and sam', 'lin and noor']),
    )
  })

  test('is somebody they know rather than nobody', () => {
    const { groups } = match({
      ...nothing,
      people: people('ada', 'lin'),
      encounters: [{ a: 'lin', b: 'ada' }],
    })
    expect(groups[0]?.reasons).toEqual([{ kind: 'met-before' }])
  })

  test('is only somebody new whenever all can have somebody new', () => {
    const rounds = Array.from({ length: 300 }, (_, seed) => ({ ...nothing, ...acquainted(seed), seed }))
    const allNew = rounds.filter((input) => {
      return everyMatching(input, (pair) => !knowEachOther(input, pair)).some((pairs) => pairs.length === 4)
    })
    expect(allNew.length).toBeGreaterThan(30)
    const old = allNew.flatMap((input) => pairsIn(match(input)).filter((pair) => knowEachOther(input, pair)))
    expect(old).toEqual([])
  })

  test('is somebody they know when the dial is turned to familiar', () => {
    const encounters = [
      { a: 'ada', b: 'sam' },
      { a: 'lin', b: 'noor' },
    ]
    const { groups } = match({ ...nothing, people: four, encounters, familiar: 1 })
    expect(groups.flatMap(({ reasons }) => reasons)).toEqual([{ kind: 'met-before' }, { kind: 'met-before' }])
  })
})

describe('the reason given', () => {
  test('for strangers is that they meet for the first time', () => {
    const { groups } = match({ ...nothing, people: people('ada', 'lin') })
    expect(groups).toEqual([{ members: ['ada', 'lin'], reasons: [{ kind: 'first-meeting' }] }])
  })

  test('for acquaintances names the last time they met', () => {
    const encounters = [
      { a: 'ada', b: 'lin', daysAgo: 40 },
      { a: 'lin', b: 'ada', daysAgo: 9 },
      { a: 'ada', b: 'lin' },
    ]
    const { groups } = match({ ...nothing, people: people('ada', 'lin'), encounters })
    expect(groups[0]?.reasons).toEqual([{ kind: 'met-before', daysAgo: 9 }])
  })

  test('for three is that they meet for the first time only when no two of them know each other', () => {
    const three = { ...nothing, people: people('ada', 'lin', 'noor') }
    const reasonsAmong = (encounters: MatchInput['encounters']) => {
      return match({ ...three, encounters }).groups.map(({ reasons }) => reasons)
    }
    const some = [
      { a: 'ada', b: 'lin', daysAgo: 40 },
      { a: 'noor', b: 'lin' },
    ]
    expect(reasonsAmong([])).toEqual([[{ kind: 'first-meeting' }]])
    expect(reasonsAmong(some)).toEqual([[]])
    expect(reasonsAmong([...some, { a: 'ada', b: 'noor', daysAgo: 9 }])).toEqual([
      [{ kind: 'met-before', daysAgo: 9 }],
    ])
  })

  test('for sitting out is the odd number when one is left whom others could have met', () => {
    const { sittingOut } = match({ ...nothing, people: people('ada', 'lin', 'noor'), trios: false })
    expect(sittingOut).toMatchObject([{ reason: 'odd-number' }])
  })

  test('for sitting out is that nobody new is left, for whoever met everybody', () => {
    const metToday = [
      ['ada', 'lin'],
      ['ada', 'noor'],
    ] as const
    const { sittingOut } = match({ ...nothing, people: people('ada', 'lin', 'noor'), metToday })
    expect(sittingOut).toEqual([{ id: 'ada', reason: 'nobody-new' }])
  })

  test('for sitting out is the same for all when several are left', () => {
    const blocks = [
      ['lin', 'noor'],
      ['lin', 'sam'],
      ['noor', 'sam'],
    ] as const
    const { sittingOut } = match({ ...nothing, people: four, blocks })
    expect(sittingOut.map(({ reason }) => reason)).toEqual(['nobody-new', 'nobody-new'])
  })
})

function people(...ids: string[]): MatchInput['people'] {
  return ids.map((id) => ({ id, sittingOutCount: 0 }))
}

/** Eight people of whom about half know each other. */
function acquainted(seed: number): Pick<MatchInput, 'people' | 'encounters'> {
  const random = createRandom(seed)
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  const pairs = ids.flatMap((a) => ids.filter((b) => a < b).map((b) => ({ a, b })))
  return { people: people(...ids), encounters: pairs.filter(() => random() < 0.6) }
}

function knowEachOther({ encounters }: MatchInput, pair: readonly [string, string]): boolean {
  return encounters.some(({ a, b }) => together([a, b]) === together(pair))
}
