import { listCandidates } from './candidates.ts'
import type { Graph } from './graph.ts'
import { heaviestPairs } from './heaviest-pairs.ts'
import { pairGreedily, swapPartners } from './heavy-pairs.ts'
import { type Scores, scoreOf } from './scores.ts'
import { seatMost } from './seat-most.ts'

/** Up to so many people are paired exactly; 512 take about a tenth of a second. */
const EXACT = 512
/** So many of those who suit a person best are tried. */
const CANDIDATES = 24

/**
 * Pairs those anew who have a partner, so that the sum of their scores is the greatest there is, or near it where
 * they are many; who has a partner keeps one, and who is seated elsewhere (their own mate) is left alone.
 */
export function seatBest(allowed: Graph, scores: Scores, mates: Int32Array): void {
  if (scores.isFlat) return
  const people = Int32Array.from(
    [...mates.keys()].filter((person) => mates[person]! >= 0 && mates[person] !== person),
  )
  if (people.length <= EXACT) seatExactly(scores, mates, people)
  else seatNearly(allowed, scores, { mates, people })
}

function seatExactly(scores: Scores, mates: Int32Array, people: Int32Array): void {
  const found = heaviestPairs(people.length, (a, b) => scoreOf(scores, people[a]!, people[b]!))
  for (const [at, mate] of found?.entries() ?? []) mates[people[at]!] = people[mate]!
}

/** Greedily, then with paths for those whom that leaves, who all find somebody, then with swaps: near the greatest sum. */
export function seatNearly(
  allowed: Graph,
  scores: Scores,
  { mates, people }: { mates: Int32Array; people: Int32Array },
): void {
  const candidates = listCandidates(scores, people, CANDIDATES)
  const seats = pairGreedily(scores, people, candidates)
  for (const [person, mate] of mates.entries()) if (mate < 0 || mate === person) seats[person] = person
  seatMost(allowed, seats, new Int32Array(allowed.size))
  swapPartners(scores, seats, candidates)
  for (const person of people) mates[person] = seats[person]!
}
