import { createTree, flip, giveUp, grow, plant, type Tree } from './alternating-tree.ts'
import { add, firstInBoth, type Graph, remove, type Row, rowOf } from './graph.ts'

/**
 * Adds pairs of the graph to a matching until as many people as possible have a partner, and of those who could
 * be left over it leaves the weakest claims; `claims` rises with the index, `mates` is written to. Who is their
 * own mate is seated elsewhere and stays out of it.
 *
 * Sets of people who can all have partners at once form a matroid, so seating them greedily, strongest claim
 * first, is best of all (J. Edmonds and D. R. Fulkerson, "Transversals and Matroid Partition", 1965). A greedy
 * pass of n² ÷ 32 steps seats nearly everybody in a graph as dense as a room of strangers; then each person left
 * costs one search of about as many steps. What a search without success has reached is not searched again.
 */
export function seatMost(graph: Graph, mates: Int32Array, claims: Int32Array): void {
  seatGreedily(graph, mates)
  const tree = createTree(graph, mates)
  for (let root = 0; root < graph.size; root += 1) {
    if (mates[root]! < 0) {
      plant(tree, root)
      seatRoot(tree, claims)
    }
  }
}

/**
 * Everybody whom some matching with as many pairs as this one leaves over; `mates` is such a matching already.
 *
 * These are the outer people of the searches without success, D of the Gallai–Edmonds decomposition.
 */
export function whoCouldBeLeft(graph: Graph, mates: Int32Array): Row {
  const left = new Int32Array(graph.width)
  const tree = createTree(graph, mates)
  for (let root = 0; root < graph.size; root += 1) {
    if (mates[root]! >= 0) continue
    plant(tree, root)
    grow(tree)
    for (const person of tree.outer) add(left, person)
    giveUp(tree)
  }
  return left
}

/** The same matching, as large as it can be without these people: in the copy they are their own mates. */
export function seatWithout(graph: Graph, mates: Int32Array, people: readonly number[]): Int32Array {
  const rest = mates.slice()
  for (const person of people) if (mates[person]! >= 0) rest[mates[person]!] = -1
  for (const person of people) rest[person] = person
  seatMost(graph, rest, new Int32Array(graph.size))
  return rest
}

function seatGreedily(graph: Graph, mates: Int32Array): void {
  const free = new Int32Array(graph.width)
  for (let person = 0; person < graph.size; person += 1) if (mates[person]! < 0) add(free, person)
  for (let person = 0; person < graph.size; person += 1) {
    const partner = mates[person]! < 0 ? firstInBoth(rowOf(graph, person), free) : -1
    if (partner >= 0) {
      mates[person] = partner
      mates[partner] = person
      remove(free, person)
      remove(free, partner)
    }
  }
}

/** Seats the root beside somebody, or in the stead of a weaker claim, or gives up all that it reached. */
function seatRoot(tree: Tree, claims: Int32Array): void {
  const end = grow(tree)
  const weakest = weakestOf(tree, claims)
  if (end >= 0) {
    flip(tree, end)
  } else if (claims[weakest]! > claims[tree.root]!) {
    const partner = tree.mates[weakest]!
    tree.mates[weakest] = -1
    flip(tree, partner)
  } else {
    giveUp(tree)
  }
}

/** Whom of all outer people it costs least to leave over: the root itself, unless another's claim is weaker. */
function weakestOf({ outer, root }: Tree, claims: Int32Array): number {
  return outer.reduce((weakest, person) => (claims[person]! > claims[weakest]! ? person : weakest), root)
}
