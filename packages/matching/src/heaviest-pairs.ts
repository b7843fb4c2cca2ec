import {
  considerNearest,
  createSearch,
  enqueue,
  INNER,
  isJoined,
  OUTER,
  type Search,
  setMate,
  slackOf,
  UNSEEN,
} from './blossom-search.ts'
import { expand, follow } from './blossoms.ts'

/**
 * Pairs everybody up so that the sum of the weights is as great as any perfect matching has it, or says that there is
 * no perfect matching; a weight is a whole number above 0, and 0 where two may not be a pair.
 *
 * Edmonds' primal–dual algorithm (J. Edmonds, "Maximum Matching and a Polyhedron with 0,1-Vertices", 1965) in n³ steps,
 * as described by Z. Galil ("Efficient Algorithms for Finding Maximum Matching in Graphs", 1986): one phase for each
 * pair that is missing, in which every node remembers the outer person nearest to it.
 */
export function heaviestPairs(
  size: number,
  weightOf: (a: number, b: number) => number,
): Int32Array | undefined {
  const search = createSearch(size, weightOf)
  pairTightly(search)
  while (search.mate.subarray(0, size).includes(-1)) {
    if (!addPair(search)) return undefined
  }
  return search.mate.slice(0, size)
}

/** Pairs free people whose pair is tight from the start. */
function pairTightly(search: Search): void {
  const { size, mate } = search
  for (let one = 0; one < size; one += 1) {
    for (let other = one + 1; mate[one]! < 0 && other < size; other += 1) {
      if (mate[other]! < 0 && isJoined(search, one, other) && slackOf(search, one, other) === 0) {
        setMate(search, one, other)
        setMate(search, other, one)
      }
    }
  }
}

/** One phase: grows trees from all who are free until two of them meet. */
function addPair(search: Search): boolean {
  plantAll(search)
  for (;;) {
    if (growTightly(search)) return true
    const step = smallestStep(search)
    if (step === Infinity) return false
    takeStep(search, step)
    if (followNearest(search)) return true
    for (let node = search.size; node < search.nodes; node += 1) {
      if (isTop(search, node) && search.side[node] === INNER && search.dual[node] === 0) expand(search, node)
    }
  }
}

function plantAll(search: Search): void {
  search.side.fill(UNSEEN)
  search.nearest.fill(-1)
  search.queue = []
  for (let node = 0; node < search.nodes; node += 1) {
    if (!isTop(search, node) || search.mate[node]! >= 0) continue
    search.parent[node] = -1
    search.side[node] = OUTER
    enqueue(search, node)
  }
}

function growTightly(search: Search): boolean {
  for (let person = search.queue.pop(); person !== undefined; person = search.queue.pop()) {
    if (search.side[search.top[person]!] === INNER) continue
    for (let other = 0; other < search.size; other += 1) {
      if (!isJoined(search, person, other) || search.top[person] === search.top[other]) continue
      if (slackOf(search, person, other) > 0) considerNearest(search, person, search.top[other]!)
      else if (follow(search, person, other)) return true
    }
  }
  return false
}

/** By how much the duals may move until something else becomes tight. */
function smallestStep(search: Search): number {
  let step = Infinity
  for (let node = 0; node < search.nodes; node += 1) {
    if (!isTop(search, node)) continue
    const side = search.side[node]
    if (node >= search.size && side === INNER) step = Math.min(step, search.dual[node]! / 2)
    const nearest = search.nearest[node]!
    if (nearest < 0 || side === INNER) continue
    const slack = slackOf(search, nearest, node)
    step = Math.min(step, side === OUTER ? slack / 2 : slack)
  }
  return step
}

function takeStep(search: Search, step: number): void {
  const { size, nodes, dual, side, top } = search
  for (let person = 0; person < size; person += 1) {
    const at = side[top[person]!]
    if (at === OUTER) dual[person]! -= step
    else if (at === INNER) dual[person]! += step
  }
  for (let node = size; node < nodes; node += 1) {
    if (!isTop(search, node)) continue
    if (side[node] === OUTER) dual[node]! += step * 2
    else if (side[node] === INNER) dual[node]! -= step * 2
  }
}

function followNearest(search: Search): boolean {
  for (let node = 0; node < search.nodes; node += 1) {
    const nearest = search.nearest[node]!
    if (!isTop(search, node) || nearest < 0 || search.top[nearest] === node) continue
    if (slackOf(search, nearest, node) > 0) continue
    const to = search.ends[node * search.width + nearest]!
    if (follow(search, nearest, to)) return true
  }
  return false
}

function isTop({ top }: Search, node: number): boolean {
  return top[node] === node
}
