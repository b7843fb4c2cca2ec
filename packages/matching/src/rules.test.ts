import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyRoom } from './testing/any-room.ts'
import { lineUp } from './line-up.ts'
import { match } from './match.ts'
import type { MatchInput, Person, Reason } from './match-types.ts'
import { createRandom } from './random.ts'
import { scoreOf, scorePairs } from './scores.ts'
import { couldMeet, everyMatching, everySeating, pairsIn, pairsOf, together } from './try-everything.ts'
import { drawUpWishes } from './wishes.ts'

const sales = { attribute: 'department', value: 'Sales' }
const support = { attribute: 'department', value: 'Support' }
const nothing = { metToday: [], encounters: [], blocks: [], seed: 3 }

describe('people with wishes and rules', () => {
  test('never meet whom a rule set to always, a language, a manager, a block or the day keeps from them', () => {
    fc.assert(
      fc.property(anyRoom(14), (input) => {
        expect(pairsIn(match(input)).filter((pair) => !couldMeet(input, pair))).toEqual([])
      }),
    )
  })

  test('are never left over because of taste', () => {
    fc.assert(
      fc.property(anyRoom(), (input) => {
        const seated = Math.max(...everySeating(input).map((groups) => groups.flat().length))
        expect(match(input).sittingOut).toHaveLength(input.people.length - seated)
      }),
    )
  })

  test('have the heaviest pairs that the same people could have', () => {
    fc.assert(
      fc.property(anyRoom(), (input) => {
        const pairs = pairsIn(match({ ...input, trios: false }))
        const seated = new Set(pairs.flat())
        const weigh = weigher(input)
        const { people } = input
        const left = people.map(({ id }) => people.filter((other) => couldMeet(input, [id, other.id])).length)
        // Where all have as many left, later rounds may come first.
        fc.pre(new Set(left).size > 1)
        const same = everyMatching({ ...input, people: input.people.filter(({ id }) => seated.has(id)) })
        const best = Math.max(...same.filter(({ length }) => length === pairs.length).map(weigh))
        expect(weigh(pairs)).toBe(best)
      }),
    )
  })

  test('get the same round in whatever order they are given', () => {
    fc.assert(
      fc.property(anyRoom(14), (input) => {
        const turned = { ...input, people: input.people.toReversed(), rules: input.rules?.toReversed() }
        expect(match(turned)).toEqual(match(input))
      }),
    )
  })
})

describe('what a group is told', () => {
  test('is true of its people, and nothing of an ask that is for the matching alone', () => {
    fc.assert(
      fc.property(anyRoom(14), (input) => {
        for (const { members, reasons } of match(input).groups) {
          const people = members.map((id) => input.people.find((one) => one.id === id)!)
          expect(reasons.filter((reason) => !isTrue(reason, people, input))).toEqual([])
        }
      }),
    )
  })

  test('is the same whether or not somebody has asks for the matching alone', () => {
    const people: Person[] = [
      person('ada', { asks: [{ topic: 'a new job', audience: 'match-only' }] }),
      person('lin', { offers: ['a new job'] }),
    ]
    expect(match({ ...nothing, people }).groups[0]?.reasons).toEqual([{ kind: 'first-meeting' }])
  })

  test('is who asks and who helps, what both like, and where they differ', () => {
    const people = [
      person('ada', {
        asks: [{ topic: 'permits', audience: 'not-my-line' }],
        interests: ['sailing', 'chess'],
        attributes: { department: ['Sales'], country: ['NL'] },
        months: 1,
      }),
      person('lin', {
        offers: ['permits'],
        interests: ['sailing'],
        attributes: { department: ['Legal'], country: ['NL'] },
        months: 60,
      }),
    ]
    expect(match({ ...nothing, people }).groups[0]?.reasons).toEqual([
      { kind: 'first-meeting' },
      { kind: 'ask-meets-offer', askedBy: 'ada', offeredBy: 'lin', topic: 'permits' },
      { kind: 'shared-interest', interest: 'sailing' },
      { kind: 'different', attribute: 'department', values: ['Sales', 'Legal'] },
      { kind: 'same', attribute: 'country', values: ['NL'] },
      { kind: 'newcomer-with-experienced', newcomer: 'ada', experienced: 'lin' },
    ])
  })
})

describe('tastes', () => {
  test.each<[string, Partial<Person>, Partial<Person>]>([
    [
      'an ask and an offer',
      { asks: [{ topic: 'permits', audience: 'match-only' }] },
      { offers: ['permits'] },
    ],
    ['an interest', { interests: ['chess'] }, { interests: ['chess'] }],
    ['a newcomer and somebody experienced', { months: 2 }, { months: 40 }],
    ['two departments', { attributes: { department: ['Sales'] } }, { attributes: { department: ['Legal'] } }],
  ])('bring %s together', (_, one, other) => {
    for (let seed = 0; seed < 10; seed += 1) {
      const people = [person('ada', one), person('noor', other), person('lin'), person('sam')]
      const met = pairsIn(match({ ...nothing, people, seed })).map((pair) => pair.join(' '))
      expect(met).toContain('ada noor')
    }
  })

  test('keep two who would rather listen apart', () => {
    for (let seed = 0; seed < 10; seed += 1) {
      const quiet = { listensFirst: true }
      const people = [person('ada', quiet), person('noor', quiet), person('lin'), person('sam')]
      expect(pairsIn(match({ ...nothing, people, seed })).map((pair) => pair.join(' '))).not.toContain(
        'ada noor',
      )
    }
  })

  test('follow a rule that is only to be kept if possible, and break it rather than leave somebody over', () => {
    const rules = [{ strength: 'if-possible', kind: 'does-not-meet', who: sales, whom: sales }] as const
    const mixed = [person('ada', of('Sales')), person('lin', of('Sales')), person('noor'), person('sam')]
    expect(pairsIn(match({ ...nothing, people: mixed, rules })).map((pair) => pair.join(' '))).not.toContain(
      'ada lin',
    )
    expect(pairsIn(match({ ...nothing, people: mixed.slice(0, 2), rules }))).toHaveLength(1)
  })

  test('put who met the longest ago first where all have met', () => {
    const daysAgo = new Map([
      ['ada lin', 300],
      ['noor sam', 300],
    ])
    const ids = ['ada', 'lin', 'noor', 'sam']
    const encounters = pairsOf(ids).map(([a, b]) => ({ a, b, daysAgo: daysAgo.get(`${a} ${b}`) ?? 10 }))
    const pairs = pairsIn(match({ ...nothing, people: ids.map((id) => person(id)), encounters }))
    expect(pairs.map((pair) => pair.join(' ')).toSorted()).toEqual(['ada lin', 'noor sam'])
  })
})

describe('a table host', () => {
  test('comes in to make numbers even, and only then', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 12 }),
        fc.nat({ max: 3 }),
        fc.integer(),
        (guests, hosts, seed) => {
          const people = [
            ...crowd('g', guests),
            ...crowd('h', hosts).map((host) => ({ ...host, isTableHost: true })),
          ]
          const result = match({ ...nothing, people, seed })
          const isEven = guests % 2 === 0
          expect(result.onHand ?? []).toHaveLength(isEven ? hosts : Math.max(0, hosts - 1))
          expect(result.groups.every(({ members }) => members.length === 2)).toBe(isEven || hosts > 0)
          expect(result.sittingOut).toEqual([])
        },
      ),
    )
  })

  test('comes in for others who could meet nobody else', () => {
    const people = [person('ada'), person('lin'), { ...person('host'), isTableHost: true }]
    const { groups, onHand } = match({ ...nothing, people, blocks: [['ada', 'lin']] })
    expect(groups).toHaveLength(1)
    expect(onHand).toEqual([])
  })
})

describe('a rule that only some meet others', () => {
  test('leaves those others free', () => {
    const rules = [{ strength: 'always', kind: 'meets', who: sales, whom: support }] as const
    const people = [
      person('a', of('Support')),
      person('b', of('Support')),
      person('c', of('Sales')),
      person('d', of('Sales')),
    ]
    for (let seed = 0; seed < 5; seed += 1) {
      expect(match({ ...nothing, people, rules, seed }).groups).toHaveLength(2)
    }
    expect(match({ ...nothing, people: people.slice(0, 2), rules }).groups).toHaveLength(1)
    expect(match({ ...nothing, people: people.slice(2), rules }).groups).toHaveLength(0)
  })
})

function isTrue(reason: Reason, people: readonly Person[], { encounters }: MatchInput): boolean {
  const find = (id: string) => people.find((one) => one.id === id)
  const meetings = new Set(encounters.map(({ a, b }) => together([a, b])))
  const haveMet = pairsOf(people.map(({ id }) => id)).map((pair) => meetings.has(together(pair)))
  const valuesOf = (attribute: string) => people.map(({ attributes }) => attributes?.[attribute] ?? [])
  switch (reason.kind) {
    case 'first-meeting':
      return !haveMet.some(Boolean)
    case 'met-before':
      return haveMet.every(Boolean)
    case 'ask-meets-offer':
      return isAskTold(reason, people) && (find(reason.offeredBy)?.offers ?? []).includes(reason.topic)
    case 'shared-interest':
      return people.every(({ interests }) => interests?.includes(reason.interest))
    case 'same':
      return valuesOf(reason.attribute).every((own) => reason.values.every((value) => own.includes(value)))
    case 'different':
      return new Set(valuesOf(reason.attribute).flat()).size === reason.values.length
    case 'newcomer-with-experienced':
      return find(reason.newcomer)!.months! < 6 && find(reason.experienced)!.months! >= 24
    default:
      return false
  }
}

/** Whether an ask is there whose audience has everybody else in it. */
function isAskTold(
  { askedBy, topic }: Extract<Reason, { kind: 'ask-meets-offer' }>,
  people: readonly Person[],
): boolean {
  const asker = people.find(({ id }) => id === askedBy)!
  const departments = new Set(asker.attributes?.['department'])
  const isOutsideLine = people.every((other) => {
    const isColleague = other.attributes!['department']!.some((department) => departments.has(department))
    const isInLine = other.managerId === asker.id || asker.managerId === other.id
    return other === asker || (!isColleague && !isInLine)
  })
  return asker.asks!.some((ask) => {
    if (ask.topic !== topic) return false
    return ask.audience === 'everyone' || (ask.audience === 'not-my-line' && isOutsideLine)
  })
}

function weigher(input: MatchInput): (pairs: readonly (readonly [string, string])[]) => number {
  const line = lineUp(input.people, createRandom(input.seed))
  const wishes = drawUpWishes(line, input, createRandom(input.seed + input.metToday.length + 1))
  const scores = scorePairs(line, input, wishes)
  if (scores.isFlat) return (pairs) => pairs.length
  return (pairs) => {
    return pairs.reduce((sum, [a, b]) => sum + scoreOf(scores, line.indexOf.get(a)!, line.indexOf.get(b)!), 0)
  }
}

function of(department: string): Partial<Person> {
  return { attributes: { department: [department] } }
}

function person(id: string, more: Partial<Person> = {}): Person {
  return { id, sittingOutCount: 0, ...more }
}

function crowd(name: string, size: number): Person[] {
  return Array.from({ length: size }, (_, at) => person(`${name}${at}`))
}
