import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { match } from './match.ts'
import type { MatchInput, Person } from './match-types.ts'
import { pairsIn, together } from './try-everything.ts'

type Pair = readonly [string, string]

/** An evening as the rest of the product keeps it: who is here, who met, who said no to whom, who waited how often. */
interface Evening {
  people: Person[]
  readonly met: Pair[]
  readonly blocks: Pair[]
  /** Those who were here from the first round on. */
  stayed: Set<string>
  round: number
  readonly seed: number
  readonly trios: boolean
  readonly hasTastes: boolean
  come: number
  readonly faults: string[]
}

type Step = fc.Command<object, Evening>

class Round implements Step {
  check = () => true
  run(_: object, evening: Evening): void {
    const input: MatchInput = {
      people: evening.people,
      metToday: evening.met,
      encounters: [],
      blocks: evening.blocks,
      seed: evening.seed,
      trios: evening.trios,
    }
    const result = match(input)
    evening.faults.push(...faultsOf(evening, result))
    keepScore(evening, result)
    if (isDense(evening) && !evening.trios && apart(evening) > 1) evening.faults.push('turns are uneven')
  }
  toString = () => 'round'
}

class Come implements Step {
  check = () => true
  run(_: object, evening: Evening): void {
    evening.come += 1
    evening.people.push(anybody(`late${evening.come}`, evening))
  }
  toString = () => 'come'
}

class Leave implements Step {
  readonly who: number
  constructor(who: number) {
    this.who = who
  }
  check = () => true
  run(_: object, evening: Evening): void {
    const [gone] = evening.people.splice(this.who % Math.max(1, evening.people.length), 1)
    if (gone) evening.stayed.delete(gone.id)
  }
  toString = () => `leave ${this.who}`
}

class Block implements Step {
  readonly who: number
  readonly whom: number
  constructor(who: number, whom: number) {
    this.who = who
    this.whom = whom
  }
  check = () => true
  run(_: object, evening: Evening): void {
    const one = evening.people[this.who % Math.max(1, evening.people.length)]
    const other = evening.people[this.whom % Math.max(1, evening.people.length)]
    if (one && other && one !== other) evening.blocks.push([one.id, other.id])
  }
  toString = () => `block ${this.who} ${this.whom}`
}

test('evenings on which people come, go and block each other keep every rule, and turns stay even', () => {
  fc.assert(
    fc.property(
      fc.commands(
        [
          fc.constant(new Round()),
          fc.constant(new Round()),
          fc.constant(new Come()),
          fc.nat({ max: 40 }).map((who) => new Leave(who)),
          fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 })).map(([who, whom]) => new Block(who, whom)),
        ],
        { size: 'max', maxCommands: 24 },
      ),
      fc.integer({ min: 0, max: 26 }),
      fc.record({ seed: fc.integer(), trios: fc.boolean(), hasTastes: fc.boolean() }),
      (steps, size, how) => {
        const evening: Evening = {
          people: [],
          met: [],
          blocks: [],
          stayed: new Set(),
          round: 0,
          come: 0,
          faults: [],
          ...how,
        }
        evening.people = Array.from({ length: size }, (_, at) => anybody(`p${at}`, evening))
        evening.stayed = new Set(evening.people.map(({ id }) => id))
        fc.modelRun(() => ({ model: {}, real: evening }), steps)
        expect(evening.faults).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
})

test.each([
  [64, 63],
  [24, 23],
  [12, 11],
  [6, 5],
])('of %i people with tastes who all stay, each meets each in %i rounds', (size, rounds) => {
  const evening: Evening = {
    people: [],
    met: [],
    blocks: [],
    stayed: new Set(),
    round: 0,
    come: 0,
    faults: [],
    seed: 5,
    trios: true,
    hasTastes: true,
  }
  evening.people = Array.from({ length: size }, (_, at) => anybody(`p${at}`, evening))
  for (let round = 0; round < rounds; round += 1) {
    const { people, met, blocks, seed } = evening
    const result = match({ people, metToday: met, encounters: [], blocks, seed })
    expect({ round, groups: result.groups.length }).toEqual({ round, groups: size / 2 })
    keepScore(evening, result)
  }
  expect(new Set(evening.met.map(together)).size).toBe((size * (size - 1)) / 2)
})

function faultsOf(evening: Evening, result: ReturnType<typeof match>): string[] {
  const here = evening.people.map(({ id }) => id)
  const placed = [
    ...result.groups.flatMap(({ members }) => members),
    ...result.sittingOut.map(({ id }) => id),
  ]
  const never = new Set([...evening.met, ...evening.blocks].map(together))
  const faults: string[] = []
  if (placed.toSorted().join(' ') !== here.toSorted().join(' ')) faults.push('somebody is nowhere, or twice')
  if (pairsIn(result).some((pair) => never.has(together(pair)))) faults.push('two meet who may not')
  if (!isDense(evening)) return faults
  if (result.groups.length !== Math.floor(here.length / 2)) faults.push('there are too few groups')
  const left = evening.trios && here.length > 1 ? 0 : here.length % 2
  if (result.sittingOut.length !== left) faults.push('too many sit out')
  return faults
}

/** Whether everybody may still meet more than half of the others, so that any of them could be the one who waits. */
function isDense({ people, met, blocks }: Evening): boolean {
  const here = new Set(people.map(({ id }) => id))
  const gone = new Map(people.map(({ id }) => [id, 0]))
  const pairs = new Set([...met, ...blocks].map(together))
  for (const pair of pairs) {
    const [a = '', b = ''] = pair.split('|')
    if (!here.has(a) || !here.has(b)) continue
    gone.set(a, gone.get(a)! + 1)
    gone.set(b, gone.get(b)! + 1)
  }
  return [...gone.values()].every((never) => people.length - 1 - never > people.length / 2 + 2)
}

function keepScore(evening: Evening, result: ReturnType<typeof match>): void {
  evening.met.push(...pairsIn(result))
  const waited = new Set(result.sittingOut.map(({ id }) => id))
  evening.people = evening.people.map((person) => {
    if (!waited.has(person.id)) return person
    return { ...person, sittingOutCount: person.sittingOutCount + 1, lastSatOut: evening.round }
  })
  evening.round += 1
}

/** How far apart those are who were here throughout, in how often they waited. */
function apart({ people, stayed }: Evening): number {
  const counts = people.filter(({ id }) => stayed.has(id)).map(({ sittingOutCount }) => sittingOutCount)
  return counts.length === 0 ? 0 : Math.max(...counts) - Math.min(...counts)
}

function anybody(id: string, { hasTastes, come, people }: Evening): Person {
  if (!hasTastes) return { id, sittingOutCount: 0 }
  const number = come + people.length + id.length
  const at = Number(id.replaceAll(/\D/g, '')) + number
  return {
    id,
    sittingOutCount: 0,
    attributes: { department: [['Sales', 'Support', 'Legal'][at % 3]!] },
    interests: [['chess', 'sailing', 'running', 'cooking'][(at * 7) % 4]!],
    months: (at * 5) % 60,
  }
}
