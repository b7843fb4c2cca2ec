import {
  add,
  connect,
  createGraph,
  everybody,
  type Graph,
  includes,
  isConnected,
  remove,
  type Row,
  rowOf,
} from './graph.ts'
import type { LineUp } from './line-up.ts'
import type { MatchInput } from './match-types.ts'
import { forbid } from './rules.ts'

/** Which pairs may be, and which of them people would like best. */
export interface Wishes {
  readonly allowed: Graph
  readonly preferred: Graph
}

/**
 * Draws up who may meet whom, and which of these pairs are what both look for.
 *
 * Each person looks for new faces or, with the chance that the dial gives, for people they know; a pair is
 * preferred when it is what both look for. At 0 that is every pair of strangers, at 1 every pair that has met.
 */
export function drawUpWishes(line: LineUp, input: MatchInput, random: () => number): Wishes {
  const allowed = allBut(pairsOf(line, [...input.metToday, ...input.blocks]))
  forbid(allowed, line.people, input.rules)
  const known = pairsOf(
    line,
    input.encounters.map(({ a, b }) => [a, b]),
  )
  const seekKnown = new Int32Array(known.width)
  for (const person of line.drawn) if (random() < (input.familiar ?? 0)) add(seekKnown, person)
  const preferred = createGraph(line.people.length)
  for (let person = 0; person < preferred.size; person += 1) {
    const wished = wishesOf(rowOf(known, person), seekKnown, includes(seekKnown, person))
    rowOf(preferred, person).set(wished.map((word, at) => word & allowed.bits[person * allowed.width + at]!))
  }
  return { allowed, preferred }
}

/** The pairs that have one of each side. */
export function onlyAcross(graph: Graph, few: readonly number[], many: readonly number[]): Graph {
  const kept = createGraph(graph.size)
  for (const one of few)
    for (const other of many) if (isConnected(graph, one, other)) connect(kept, one, other)
  return kept
}

function wishesOf(known: Row, seekKnown: Row, seeksKnown: boolean): Row {
  return known.map((word, at) => (seeksKnown ? word & seekKnown[at]! : ~(word | seekKnown[at]!)))
}

function pairsOf(line: LineUp, pairs: readonly (readonly [string, string])[]): Graph {
  const graph = createGraph(line.people.length)
  for (const [one, other] of pairs) {
    const a = line.indexOf.get(one)
    const b = line.indexOf.get(other)
    if (a !== undefined && b !== undefined) connect(graph, a, b)
  }
  return graph
}

function allBut(graph: Graph): Graph {
  const rest = createGraph(graph.size)
  const all = everybody(graph.size)
  for (let person = 0; person < graph.size; person += 1) {
    const row = rowOf(rest, person)
    row.set(rowOf(graph, person).map((word, at) => all[at]! & ~word))
    remove(row, person)
  }
  return rest
}
