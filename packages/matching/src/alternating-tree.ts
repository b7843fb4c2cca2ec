import { add, everybody, type Graph, lowestBit, remove, type Row, rowOf } from './graph.ts'

const UNSEEN = 0
const OUTER = 1
const INNER = 2

/**
 * One search for a better matching: a tree of paths from its root that take a pair outside the matching and one
 * inside it by turns. Outer people are an even number of steps away, so any of them could be left in the root's
 * stead; a person without a partner who is reached completes a path along which one more pair fits.
 */
export interface Tree {
  readonly graph: Graph
  readonly mates: Int32Array
  readonly parent: Int32Array
  readonly base: Int32Array
  readonly label: Uint8Array
  /** Whom no search may look at any more, because an earlier one gave them up. */
  readonly closed: Row
  /** Whom this search may still look at: neither the closed nor the inner ones. */
  readonly open: Row
  /** Those known to share the root's blossom, so that its other members need not look at them. */
  readonly core: Row
  root: number
  /** Who has been outer so far, in the order of arrival; it grows while the search goes through it. */
  outer: number[]
}

/** Makes room for the searches in one graph, one after the other; none looks at who is their own mate. */
export function createTree(graph: Graph, mates: Int32Array): Tree {
  const closed = new Int32Array(graph.width)
  for (let person = 0; person < graph.size; person += 1) if (mates[person] === person) add(closed, person)
  return {
    graph,
    mates,
    parent: new Int32Array(graph.size),
    base: new Int32Array(graph.size),
    label: new Uint8Array(graph.size),
    closed,
    open: new Int32Array(graph.width),
    core: new Int32Array(graph.width),
    root: -1,
    outer: [],
  }
}

/** Starts a new search from somebody without a partner. */
export function plant(tree: Tree, root: number): void {
  for (let person = 0; person < tree.graph.size; person += 1) tree.base[person] = person
  tree.open.set(everybody(tree.graph.size).map((word, at) => word & ~tree.closed[at]!))
  tree.core.fill(0)
  tree.label.fill(UNSEEN)
  tree.label[root] = OUTER
  tree.root = root
  tree.outer = [root]
}

/** Keeps later searches away from all whom this one has reached. */
export function giveUp(tree: Tree): void {
  for (let word = 0; word < tree.closed.length; word += 1) tree.closed[word] = ~tree.open[word]!
  for (const person of tree.outer) add(tree.closed, person)
}

/**
 * Grows the tree until it meets somebody without a partner, and names them; −1 when there is nobody.
 *
 * Edmonds' blossom algorithm (J. Edmonds, "Paths, Trees, and Flowers", 1965) with blossoms kept as disjoint sets
 * (H. N. Gabow, "An Efficient Implementation of Edmonds' Algorithm for Maximum Matching on Graphs", 1976). Rows
 * are read a word at a time, so one search takes about n² ÷ 32 steps however dense the graph is.
 */
export function grow(tree: Tree): number {
  for (const person of tree.outer) {
    const found = lookFrom(tree, person)
    if (found >= 0) return found
  }
  return -1
}

/** Swaps pairs in and out along the path from the root to `end`, which the tree has reached as inner. */
export function flip({ mates, parent }: Tree, end: number): void {
  let left = end
  while (left >= 0) {
    const partner = parent[left]!
    const next = mates[partner]!
    mates[left] = partner
    mates[partner] = left
    left = next
  }
}

function lookFrom(tree: Tree, from: number): number {
  const row = rowOf(tree.graph, from)
  const inCore = baseOf(tree, from) === baseOf(tree, tree.root)
  for (let word = 0; word < row.length; word += 1) {
    let others = row[word]! & tree.open[word]!
    if (inCore) others &= ~tree.core[word]!
    for (; others !== 0; others &= others - 1) {
      const other = word * 32 + lowestBit(others)
      if (visit(tree, from, other)) return other
    }
  }
  return -1
}

/** Takes one pair into the tree; true when its second person completes a path. */
function visit(tree: Tree, from: number, other: number): boolean {
  if (tree.label[other] === UNSEEN) {
    tree.parent[other] = from
    tree.label[other] = INNER
    remove(tree.open, other)
    const mate = tree.mates[other]!
    if (mate < 0) return true
    tree.label[mate] = OUTER
    tree.outer.push(mate)
  } else if (tree.label[other] === OUTER) {
    const shared = baseOf(tree, from)
    if (shared !== baseOf(tree, other)) contract(tree, from, other)
    else if (shared === baseOf(tree, tree.root)) add(tree.core, other)
  }
  return false
}

/** Makes one blossom of the odd circle that a pair of outer people closes; all in it become outer. */
function contract(tree: Tree, one: number, other: number): void {
  const stem = meetingPoint(tree, one, other)
  absorb(tree, { from: one, towards: other, stem })
  absorb(tree, { from: other, towards: one, stem })
}

function absorb(tree: Tree, side: { from: number; towards: number; stem: number }): void {
  let { from, towards } = side
  while (baseOf(tree, from) !== side.stem) {
    tree.parent[from] = towards
    towards = tree.mates[from]!
    if (tree.label[towards] === INNER) {
      tree.label[towards] = OUTER
      add(tree.open, towards)
      tree.outer.push(towards)
    }
    if (tree.base[from] === from) tree.base[from] = side.stem
    if (tree.base[towards] === towards) tree.base[towards] = side.stem
    from = tree.parent[towards]!
  }
}

/** The first blossom that the ways from both to the root have in common. */
function meetingPoint(tree: Tree, one: number, other: number): number {
  const passed = new Set<number>()
  let a = baseOf(tree, one)
  let b = baseOf(tree, other)
  while (!passed.has(a)) {
    passed.add(a)
    const up = towardsRoot(tree, a)
    a = b < 0 ? up : b
    b = b < 0 ? b : up
  }
  return a
}

function towardsRoot(tree: Tree, base: number): number {
  const mate = tree.mates[base]!
  return mate < 0 ? -1 : baseOf(tree, tree.parent[mate]!)
}

function baseOf({ base }: Tree, person: number): number {
  let top = person
  while (base[top] !== top) top = base[top]!
  for (let at = person; base[at] !== top;) {
    const next = base[at]!
    base[at] = top
    at = next
  }
  return top
}
