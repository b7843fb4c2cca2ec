import { add, disconnect, type Graph, inBoth, type Row, rowOf, sizeOf } from './graph.ts'
import type { LineUp } from './line-up.ts'
import type { Person } from './match-types.ts'

/** Whose turn it is to be one of three. */
export interface Turns {
  /**
   * People with the same claim to a trio together; the first level is asked first. In each level those are in
   * front who have the fewest left of it to meet, since they may have nobody to make a trio with later.
   */
  readonly levels: readonly (readonly number[])[]
  readonly levelOf: Int32Array
  /** How many of the levels are of people who like threes; these come first. */
  readonly keen: number
}

/** Lines people up for trios: who likes threes, then who was in a trio least often. */
export function takeTurns({ people, drawn }: LineUp, allowed: Graph): Turns {
  const levels: number[][] = []
  const levelOf = new Int32Array(people.length)
  const inOrder = drawn.toSorted((a, b) => compareTurns(people[a]!, people[b]!))
  for (const [at, person] of inOrder.entries()) {
    const before = people[inOrder[at - 1] ?? -1]
    if (before === undefined || compareTurns(before, people[person]!) !== 0) levels.push([])
    levels.at(-1)!.push(person)
    levelOf[person] = levels.length - 1
  }
  const keen = levels.filter(([first]) => people[first!]!.likesThrees).length
  return { levels: levels.map((level) => byPartnersLeft(level, allowed)), levelOf, keen }
}

const FEW = 6

/**
 * Those who are next in line for a trio, and could be in none together if they met before.
 *
 * Nobody is next in line while more than six have the same claim, or when those who like threes have them all.
 */
export function nextInLine({ levels, keen }: Turns, seated: ReadonlySet<number>): number[] {
  const next: number[] = []
  for (const level of levels.slice(keen)) {
    const waiting = level.filter((person) => !seated.has(person))
    if (next.length > 1 || next.length + waiting.length > FEW) break
    next.push(...waiting)
  }
  return next
}

/** The pairs without those of the few who are next in line. */
export function keepForTrios(pairs: Graph, next: readonly number[]): Graph {
  const kept = { ...pairs, bits: pairs.bits.slice() }
  for (const one of next) for (const other of next) disconnect(kept, one, other)
  return kept
}

function compareTurns(a: Person, b: Person): number {
  const keener = Number(b.likesThrees ?? false) - Number(a.likesThrees ?? false)
  return keener === 0 ? (a.trioCount ?? 0) - (b.trioCount ?? 0) : keener
}

function byPartnersLeft(level: readonly number[], allowed: Graph): number[] {
  const all: Row = new Int32Array(allowed.width)
  for (const person of level) add(all, person)
  const left = new Map(level.map((person) => [person, sizeOf(inBoth(rowOf(allowed, person), all))]))
  return level.toSorted((a, b) => left.get(a)! - left.get(b)!)
}
