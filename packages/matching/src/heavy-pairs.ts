import type { Scores } from './scores.ts'

/**
 * Pairs people greedily, the best scores first, and returns −1 for whom that leaves.
 *
 * Scores are whole numbers below 256, so that all pairs are put in order by one counting sort (H. H. Seward, 1954).
 */
export function pairGreedily({ points, size }: Scores, people: Int32Array): Int32Array {
  const order = sortPairs({ points, size }, people)
  const mates = new Int32Array(size).fill(-1)
  let left = people.length
  for (let at = 0; left > 1 && at < order.length; at += 1) {
    const one = people[Math.floor(order[at]! / people.length)]!
    const other = people[order[at]! % people.length]!
    if (mates[one]! >= 0 || mates[other]! >= 0) continue
    mates[one] = other
    mates[other] = one
    left -= 2
  }
  return mates
}

/** All pairs that may be, the highest score first, each as one number. */
function sortPairs({ points, size }: Pick<Scores, 'points' | 'size'>, people: Int32Array): Uint32Array {
  const starts = new Uint32Array(257)
  for (let a = 0; a < people.length; a += 1) {
    const row = people[a]! * size
    for (let b = a + 1; b < people.length; b += 1) starts[256 - points[row + people[b]!]!]! += 1
  }
  let before = 0
  for (let score = 0; score <= 256; score += 1) {
    const count = starts[score]!
    starts[score] = before
    before += count
  }
  const order = new Uint32Array(starts[256]!)
  for (let a = 0; a < people.length; a += 1) {
    const row = people[a]! * size
    for (let b = a + 1; b < people.length; b += 1) {
      const score = points[row + people[b]!]!
      if (score === 0) continue
      order[starts[256 - score]!] = a * people.length + b
      starts[256 - score]! += 1
    }
  }
  return order
}

/**
 * Lets two pairs swap partners as long as both together gain by it, all pairs with all, at most so many times over.
 *
 * Every pair stays one that may be: two who may not meet have no score, so that no swap with them gains.
 */
export function swapPartners(scores: Scores, mates: Int32Array, passes: number): void {
  const firsts = [...mates.keys()].filter((person) => mates[person]! > person)
  const held = Int32Array.from(firsts, (person) => scores.points[person * scores.size + mates[person]!]!)
  const couples: Couples = { firsts, held, mates }
  for (let pass = 0; pass < passes; pass += 1) {
    let swaps = 0
    for (let at = 0; at < firsts.length; at += 1) swaps += swapWithLater(scores, couples, at)
    if (swaps === 0) return
  }
}

interface Couples {
  /** One of each couple. */
  readonly firsts: number[]
  /** The score of each couple. */
  readonly held: Int32Array
  readonly mates: Int32Array
}

function swapWithLater({ points, size }: Scores, { firsts, held, mates }: Couples, at: number): number {
  const a = firsts[at]!
  let swaps = 0
  for (let next = at + 1; next < firsts.length; next += 1) {
    const c = firsts[next]!
    const b = mates[a]!
    const d = mates[c]!
    const now = held[at]! + held[next]!
    const [ac, bd] = [points[a * size + c]!, points[b * size + d]!]
    const [ad, bc] = [points[a * size + d]!, points[b * size + c]!]
    const across = ad > 0 && bc > 0 ? ad + bc : 0
    const along = ac > 0 && bd > 0 ? ac + bd : 0
    if (across <= now && along <= now) continue
    swaps += 1
    const [mine, theirs] = across < along ? [c, d] : [d, c]
    join(mates, a, mine)
    join(mates, b, theirs)
    firsts[next] = b
    held[at] = points[a * size + mine]!
    held[next] = points[b * size + theirs]!
  }
  return swaps
}

function join(mates: Int32Array, one: number, other: number): void {
  mates[one] = other
  mates[other] = one
}
