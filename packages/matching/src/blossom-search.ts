/** A search for the perfect matching of the greatest weight; people are 0 to `size` − 1, blossoms come after them. */
export interface Search {
  readonly size: number
  /** People and as many blossoms as there can be at once. */
  readonly width: number
  /** Twice the weight of each pair, so that all duals stay whole; 0 where two may not be a pair. */
  readonly weights: Int32Array
  /** For two nodes, the person in the first by whom they are joined most tightly, or −1. */
  readonly ends: Int32Array
  readonly dual: Int32Array
  /** For a node, the person whom it is matched to, or −1. */
  readonly mate: Int32Array
  /** For a node, the outer person who is tied to it most tightly, or −1. */
  readonly nearest: Int32Array
  /** The outermost blossom that a node is in; −1 for a blossom that is not in use. */
  readonly top: Int32Array
  /** The person from whom an inner node was reached, or −1. */
  readonly parent: Int32Array
  readonly side: Int8Array
  readonly seen: Int32Array
  /** For a blossom and a person in it, the petal that they are in, or −1. */
  readonly petalOf: Int32Array
  /** The nodes of a blossom in their circle, its base first. */
  readonly petals: number[][]
  queue: number[]
  turn: number
  /** How many nodes there are so far. */
  nodes: number
}

export const UNSEEN = -1
export const OUTER = 0
export const INNER = 1

/** Starts with the smallest duals that each person can have alone, and everybody free. */
export function createSearch(size: number, weightOf: (a: number, b: number) => number): Search {
  const width = size + Math.ceil(size / 2) + 1
  const search: Search = {
    size,
    width,
    weights: new Int32Array(size * size),
    ends: new Int32Array(width * width).fill(-1),
    dual: new Int32Array(width),
    mate: new Int32Array(width).fill(-1),
    nearest: new Int32Array(width).fill(-1),
    top: new Int32Array(width).fill(-1),
    parent: new Int32Array(width).fill(-1),
    side: new Int8Array(width).fill(UNSEEN),
    seen: new Int32Array(width),
    petalOf: new Int32Array(width * size).fill(-1),
    petals: Array.from({ length: width }, () => []),
    queue: [],
    turn: 0,
    nodes: size,
  }
  for (let a = 0; a < size; a += 1) {
    search.top[a] = a
    search.petalOf[a * size + a] = a
    for (let b = 0; b < size; b += 1) {
      const weight = a === b ? 0 : weightOf(a, b) * 2
      search.weights[a * size + b] = weight
      if (weight > 0) search.ends[a * width + b] = a
      search.dual[a] = Math.max(search.dual[a]!, weight)
    }
  }
  return search
}

/** How far the pair that joins two nodes most tightly is from being tight; only for nodes that are joined. */
export function slackOf({ ends, width, dual, weights, size }: Search, one: number, other: number): number {
  const a = ends[one * width + other]!
  const b = ends[other * width + one]!
  return dual[a]! + dual[b]! - 2 * weights[a * size + b]!
}

export function isJoined({ ends, width }: Search, one: number, other: number): boolean {
  return ends[one * width + other]! >= 0
}

/** Notes that an outer person may be the nearest to a node. */
export function considerNearest(search: Search, person: number, node: number): void {
  const nearest = search.nearest[node]!
  if (nearest < 0 || slackOf(search, person, node) < slackOf(search, nearest, node)) {
    search.nearest[node] = person
  }
}

/** Looks for the nearest outer person of a node anew. */
export function findNearest(search: Search, node: number): void {
  search.nearest[node] = -1
  for (let person = 0; person < search.size; person += 1) {
    const top = search.top[person]!
    if (top !== node && search.side[top] === OUTER && isJoined(search, person, node)) {
      considerNearest(search, person, node)
    }
  }
}

/** Puts all people of a node in line to be looked from. */
export function enqueue(search: Search, node: number): void {
  if (node < search.size) search.queue.push(node)
  else for (const petal of search.petals[node]!) enqueue(search, petal)
}

/** Says of a node and all in it which blossom is their outermost. */
export function setTop(search: Search, node: number, top: number): void {
  search.top[node] = top
  if (node >= search.size) for (const petal of search.petals[node]!) setTop(search, petal, top)
}

/** The place of a petal in its blossom, once the circle is turned so that the way to the base is even. */
export function placeOf({ petals }: Search, blossom: number, petal: number): number {
  const circle = petals[blossom]!
  const at = circle.indexOf(petal)
  if (at % 2 === 0) return at
  petals[blossom] = [circle[0]!, ...circle.slice(1).toReversed()]
  return circle.length - at
}

/** Matches a node to another one, and within a blossom all others accordingly. */
export function setMate(search: Search, node: number, other: number): void {
  const { size, width, ends, mate, petalOf, petals } = search
  mate[node] = ends[other * width + node]!
  if (node < size) return
  const petal = petalOf[node * size + ends[node * width + other]!]!
  const place = placeOf(search, node, petal)
  const circle = petals[node]!
  for (let at = 0; at < place; at += 1) setMate(search, circle[at]!, circle[at ^ 1]!)
  setMate(search, petal, other)
  petals[node] = [...circle.slice(place), ...circle.slice(0, place)]
}
