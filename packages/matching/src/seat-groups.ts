import { type Graph, includes } from './graph.ts'
import type { LineUp } from './line-up.ts'
import type { MatchInput, Sides } from './match-types.ts'
import { isOf, setOf } from './people-with.ts'
import { createRandom, shuffle } from './random.ts'
import type { Seating } from './result.ts'
import type { Scores } from './scores.ts'
import { changePlaces, fillTables, type Tables, worthOf } from './tables.ts'

const MOST_OF_A_SIDE = 3
const LARGEST = 6
/** For so many people several draws are tried, because the best tables of a small room are rarely the first. */
const SMALL = 64
const DRAWS = 24
const PASSES = 20

interface Room {
  readonly line: LineUp
  readonly allowed: Graph
  readonly scores: Scores
}

/** How many people each group has, of so many: as asked, and one more or one fewer only where it must be. */
export function sizesFor(people: number, size: number): number[] {
  const few = Math.floor(people / size)
  const most = Math.min(size + 1, LARGEST)
  const groups = few > 0 && people <= few * most ? few : Math.ceil(people / size)
  return Array.from({ length: groups }, (_, at) => Math.floor((people + at) / groups))
}

/**
 * Seats people at tables, a good seating rather than the best there is: which tables are best over some rounds (the
 * social golfers' problem) is known for few numbers only. Every table takes one more at a time by a maximum
 * matching, then people change places; of several draws of a small room the best is taken.
 */
export function seatTables({ line, allowed, scores }: Room, input: MatchInput): Seating {
  const size = Math.max(3, Math.min(input.groupSize ?? 3, LARGEST))
  const wanted = sizesFor(line.people.length, size)
  const draws = line.people.length <= SMALL ? DRAWS : 1
  const seatings = Array.from({ length: draws }, (_, draw) => {
    const order = shuffle(
      [...line.people.keys()],
      createRandom(input.seed + input.metToday.length + draw * 7919),
    )
    const tables: Tables = {
      room: { allowed, scores, claims: line.claims },
      groups: order.slice(0, wanted.length).map((person) => [person]),
      wanted,
    }
    const others = order.slice(wanted.length).toSorted((a, b) => line.claims[a]! - line.claims[b]!)
    fillTables(tables, others)
    changePlaces(tables, () => true, line.people.length <= SMALL ? PASSES : 2)
    return tables.groups.filter(({ length }) => length > 1)
  })
  const [best = []] = seatings.toSorted(
    (a, b) => b.flat().length - a.flat().length || worthOf(scores, b) - worthOf(scores, a),
  )
  return seatingOf(line.people.length, best)
}

/** Which people are of the smaller and of the larger side; who is of both counts as of the first. */
export function sidesOf(line: LineUp, { one, other }: Sides): { few: number[]; many: number[] } {
  const first = setOf(line.people, (person) => isOf(person, one))
  const second = setOf(line.people, (person) => isOf(person, other) && !isOf(person, one))
  const places = [...line.people.keys()]
  const [a, b] = [first, second].map((row) => places.filter((person) => includes(row, person)))
  return a!.length <= b!.length ? { few: a!, many: b! } : { few: b!, many: a! }
}

/**
 * Gives each of the smaller side one, two or three of the larger one, as evenly as can be; who is still left, where one
 * side is more than three times the other, waits in turn.
 */
export function seatSides({ line, allowed, scores }: Room, sides: Sides, pairs: Int32Array): Seating {
  const { few, many } = sidesOf(line, sides)
  const each = Math.min(MOST_OF_A_SIDE, Math.ceil(many.length / few.length))
  const large =
    each < MOST_OF_A_SIDE || many.length <= few.length * each
      ? many.length - few.length * (each - 1)
      : few.length
  const groups = few.map((person) => (pairs[person]! >= 0 ? [person, pairs[person]!] : [person]))
  const tables: Tables = {
    room: { allowed, scores, claims: line.claims },
    groups,
    wanted: few.map((_, at) => each + (at < large ? 1 : 0)),
  }
  const seated = new Set(groups.flat())
  fillTables(
    tables,
    many.filter((person) => !seated.has(person)),
  )
  const isOfMany = new Set(many)
  changePlaces(tables, (person) => isOfMany.has(person), line.people.length <= SMALL ? PASSES : 2)
  return seatingOf(
    line.people.length,
    groups.filter(({ length }) => length > 1),
  )
}

function seatingOf(size: number, groups: readonly number[][]): Seating {
  const mates = new Int32Array(size).fill(-1)
  for (const person of groups.flat()) mates[person] = person
  return { mates, trios: groups }
}
