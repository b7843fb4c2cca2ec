import type { Candidates } from './candidates.ts'
import type { Scores } from './scores.ts'

type Pair = readonly [number, number]

/**
 * Pairs people greedily, the best scores first, and returns −1 for whom that leaves.
 *
 * Scores are whole numbers below 256, so that pairs are put in order by one counting sort (H. H. Seward, 1954): those of
 * people with their candidates first, and then all pairs of the few whose candidates are all taken.
 */
export function pairGreedily(scores: Scores, people: Int32Array, { list, each }: Candidates): Int32Array {
  const { size } = scores
  const mates = new Int32Array(size).fill(-1)
  const close = list.map((candidate, at) => (candidate < 0 ? -1 : Math.floor(at / each) * size + candidate))
  pairInOrder(scores, close, mates)
  const left = people.filter((person) => mates[person]! < 0)
  const rest = new Int32Array((left.length * (left.length - 1)) / 2)
  let place = 0
  for (let at = 0; at < left.length; at += 1) {
    for (let next = at + 1; next < left.length; next += 1, place += 1)
      rest[place] = left[at]! * size + left[next]!
  }
  pairInOrder(scores, rest, mates)
  return mates
}

/** Pairs are the places of their scores; −1 is none. */
function pairInOrder({ points, size }: Scores, pairs: Int32Array, mates: Int32Array): void {
  const starts = new Int32Array(257)
  for (const pair of pairs) if (pair >= 0) starts[256 - points[pair]!]! += 1
  for (let place = 1; place <= 256; place += 1) starts[place]! += starts[place - 1]!
  const order = new Int32Array(starts[256]!)
  for (const pair of pairs) {
    if (pair < 0) continue
    order[starts[255 - points[pair]!]!] = pair
    starts[255 - points[pair]!]! += 1
  }
  for (const pair of order) {
    const one = Math.floor(pair / size)
    const other = pair % size
    if (mates[one]! < 0 && mates[other]! < 0 && points[pair]! > 0) join(mates, one, other)
  }
}

/** How often, at most, everybody who could do better is looked at on average. */
const LOOKS = 12

/**
 * Swaps partners among two or three pairs as long as they gain together (S. Lin and B. W. Kernighan's moves for tours,
 * 1973, along the alternating circles of a matching): a person turns to a candidate who suits them better, and the two whom
 * that leaves pair up, or one of them turns to a candidate and the other to whom that leaves.
 *
 * Every pair stays one that may be: two who may not meet have no score, and no circle is closed by them.
 */
export function swapPartners(scores: Scores, mates: Int32Array, candidates: Candidates): void {
  const queue = [...mates.keys()].filter((person) => mates[person]! >= 0 && mates[person] !== person)
  const isWaiting = new Uint8Array(mates.length)
  for (const person of queue) isWaiting[person] = 1
  const most = queue.length * LOOKS
  for (let looks = 0; looks < queue.length && looks < most; looks += 1) {
    const person = queue[looks]!
    isWaiting[person] = 0
    for (const changed of turnToBetter({ scores, mates, candidates }, person)) {
      if (isWaiting[changed] === 1) continue
      isWaiting[changed] = 1
      queue.push(changed)
    }
  }
}

interface Dance {
  readonly scores: Scores
  readonly mates: Int32Array
  readonly candidates: Candidates
}

/** The first gain that somebody finds; all whose partner changed. */
function turnToBetter(dance: Dance, a: number): readonly number[] {
  const { scores, mates, candidates } = dance
  const { points, size } = scores
  const b = mates[a]!
  const now = points[a * size + b]!
  for (let at = a * candidates.each; at < (a + 1) * candidates.each; at += 1) {
    const c = candidates.list[at]!
    if (c < 0 || c === b) continue
    const d = mates[c]!
    if (d < 0 || d === c) continue
    const gain = points[a * size + c]! - now
    if (gain <= 0) continue
    const lost = points[c * size + d]! - gain
    const together = points[b * size + d]!
    if (together > 0 && together > lost) return change(mates, [a, c, b, d])
    const three =
      closeByThree(dance, { a, b, c, d, lost }, [d, b]) ?? closeByThree(dance, { a, b, c, d, lost }, [b, d])
    if (three) return change(mates, three)
  }
  return []
}

/** Four people of whom two have turned to each other, and what that costs as long as the others are alone. */
interface Open {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly lost: number
}

/** One of the two left turns to a candidate, and the other to whom that leaves: six people in their new pairs. */
function closeByThree(
  { scores: { points, size }, mates, candidates }: Dance,
  { a, b, c, d, lost }: Open,
  [one, other]: Pair,
): readonly number[] | undefined {
  for (let at = one * candidates.each; at < (one + 1) * candidates.each; at += 1) {
    const e = candidates.list[at]!
    if (e < 0) return undefined
    const f = mates[e]!
    if (e === a || e === b || e === c || e === d || f < 0 || f === e) continue
    const last = points[f * size + other]!
    if (last > 0 && points[one * size + e]! + last - points[e * size + f]! > lost)
      return [a, c, one, e, f, other]
  }
  return undefined
}

function change(mates: Int32Array, people: readonly number[]): readonly number[] {
  for (let at = 0; at < people.length; at += 2) join(mates, people[at]!, people[at + 1]!)
  return people
}

function join(mates: Int32Array, one: number, other: number): void {
  mates[one] = other
  mates[other] = one
}
