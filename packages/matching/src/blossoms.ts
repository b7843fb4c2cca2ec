import {
  enqueue,
  findNearest,
  INNER,
  isJoined,
  OUTER,
  placeOf,
  type Search,
  setMate,
  setTop,
  slackOf,
  UNSEEN,
} from './blossom-search.ts'

/** Follows one tight pair; true when it completed a path and there is one pair more. */
export function follow(search: Search, from: number, to: number): boolean {
  const one = search.top[from]!
  const other = search.top[to]!
  if (search.side[other] === UNSEEN) {
    search.parent[other] = search.ends[one * search.width + other]!
    search.side[other] = INNER
    const next = search.top[search.mate[other]!]!
    search.nearest[other] = -1
    search.nearest[next] = -1
    search.side[next] = OUTER
    enqueue(search, next)
    return false
  }
  if (search.side[other] !== OUTER) return false
  const stem = meetingPoint(search, one, other)
  if (stem >= 0) {
    contract(search, { one, other, stem })
    return false
  }
  augment(search, one, other)
  augment(search, other, one)
  return true
}

function augment(search: Search, from: number, to: number): void {
  const { mate, parent, top } = search
  let one = from
  let other = to
  for (;;) {
    const before = mate[one]!
    setMate(search, one, other)
    if (before < 0) return
    const inner = top[before]!
    const up = top[parent[inner]!]!
    setMate(search, inner, up)
    one = up
    other = inner
  }
}

/** The first node that the ways from both to their roots have in common, or −1. */
function meetingPoint(search: Search, from: number, to: number): number {
  search.turn += 1
  let one = from
  let other = to
  while (one >= 0 || other >= 0) {
    if (one >= 0) {
      if (search.seen[one] === search.turn) return one
      search.seen[one] = search.turn
      one = towardsRoot(search, one)
    }
    const next = other
    other = one
    one = next
  }
  return -1
}

function towardsRoot({ mate, parent, top }: Search, node: number): number {
  const inner = mate[node]! < 0 ? -1 : top[mate[node]!]!
  return inner < 0 ? -1 : top[parent[inner]!]!
}

/** Makes one blossom of the odd circle that a tight pair of outer nodes closes. */
function contract(search: Search, { one, other, stem }: { one: number; other: number; stem: number }): void {
  const { size, width, dual, side, mate, top, petals, ends, petalOf } = search
  let blossom = size
  while (blossom < search.nodes && top[blossom]! >= 0) blossom += 1
  if (blossom === search.nodes) search.nodes += 1
  dual[blossom] = 0
  side[blossom] = OUTER
  mate[blossom] = mate[stem]!
  petals[blossom] = [stem, ...wayDown(search, one, stem).toReversed(), ...wayDown(search, other, stem)]
  setTop(search, blossom, blossom)
  for (let node = 0; node < search.nodes; node += 1) {
    ends[blossom * width + node] = -1
    ends[node * width + blossom] = -1
  }
  petalOf.fill(-1, blossom * size, (blossom + 1) * size)
  for (const petal of petals[blossom]!) {
    for (let node = 0; node < search.nodes; node += 1) {
      if (!isJoined(search, petal, node)) continue
      if (isJoined(search, blossom, node) && slackOf(search, petal, node) >= slackOf(search, blossom, node))
        continue
      ends[blossom * width + node] = ends[petal * width + node]!
      ends[node * width + blossom] = ends[node * width + petal]!
    }
    for (let person = 0; person < size; person += 1) {
      if (petalOf[petal * size + person]! >= 0) petalOf[blossom * size + person] = petal
    }
  }
  findNearest(search, blossom)
}

/** The nodes from one up to, without, the stem; those that were inner are put in line. */
function wayDown(search: Search, from: number, stem: number): number[] {
  const way: number[] = []
  for (let node = from; node !== stem;) {
    const inner = search.top[search.mate[node]!]!
    way.push(node, inner)
    enqueue(search, inner)
    node = search.top[search.parent[inner]!]!
  }
  return way
}

/** Opens an inner blossom whose dual has come to nothing, and keeps the even way through it in the tree. */
export function expand(search: Search, blossom: number): void {
  const { size, width, side, parent, nearest, petals, ends, petalOf, top } = search
  for (const petal of petals[blossom]!) setTop(search, petal, petal)
  const entry = petalOf[blossom * size + ends[blossom * width + parent[blossom]!]!]!
  const place = placeOf(search, blossom, entry)
  const circle = petals[blossom]!
  for (let at = 0; at < place; at += 2) {
    const inner = circle[at]!
    const outer = circle[at + 1]!
    parent[inner] = ends[outer * width + inner]!
    side[inner] = INNER
    side[outer] = OUTER
    nearest[inner] = -1
    findNearest(search, outer)
    enqueue(search, outer)
  }
  side[entry] = INNER
  parent[entry] = parent[blossom]!
  for (const petal of circle.slice(place + 1)) {
    side[petal] = UNSEEN
    findNearest(search, petal)
  }
  top[blossom] = -1
}
