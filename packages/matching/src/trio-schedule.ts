import { connect, createGraph, disconnect, type Graph, isConnected } from './graph.ts'
import type { LineUp } from './line-up.ts'
import { createRandom, shuffle } from './random.ts'
import type { Seating } from './result.ts'
import { seatMost } from './seat-most.ts'
import type { Trio } from './seat-trios.ts'
import type { Turns } from './turns.ts'

type Couple = readonly [number, number]

interface Round {
  readonly trio: Trio
  readonly couples: readonly Couple[]
}

const FEWEST = 9
const MOST = 63

/**
 * Seats an odd number of people by the first round of the schedule whose pairs are all in the graph and whose
 * trio has the best right to be one, if there is such a round.
 *
 * As with the circle, all rounds follow each other while the draw stays the same and nobody comes or goes.
 */
export function seatBySchedule(graph: Graph, line: LineUp, turns: Turns): Seating | undefined {
  const { drawn } = line
  if (drawn.length % 2 === 0 || drawn.length < FEWEST || drawn.length > MOST) return undefined
  for (const { trio, couples } of scheduleFor(drawn.length)) {
    const three: Trio = [drawn[trio[0]]!, drawn[trio[1]]!, drawn[trio[2]]!]
    const pairs = couples.map(([a, b]) => [drawn[a]!, drawn[b]!] as const)
    const isFresh = [...pairs, ...couplesIn(three)].every(([a, b]) => isConnected(graph, a, b))
    if (isFresh && hasBestRight(three, turns)) return { mates: matesIn(pairs, three), trios: [three] }
  }
  return undefined
}

function matesIn(pairs: readonly Couple[], three: Trio): Int32Array {
  const mates = new Int32Array(pairs.length * 2 + three.length)
  for (const [a, b] of pairs) {
    mates[a] = b
    mates[b] = a
  }
  for (const person of three) mates[person] = person
  return mates
}

/** Whether nobody of the others has a better right to a seat in a trio than one of these. */
function hasBestRight(trio: Trio, { levels, levelOf }: Turns): boolean {
  const best = levels.slice(0, 3).flat().slice(0, 3)
  const levelsOf = (people: readonly number[]) => people.map((person) => levelOf[person]!).toSorted(byNumber)
  return levelsOf(trio).every((level, at) => level === levelsOf(best)[at])
}

/**
 * Rounds of a trio and pairs in which n people never meet anybody twice, and in whose trios nobody is twice more
 * often than anybody else, at any time: ⌊n(n−1) ÷ (n+3)⌋ − 1 rounds, one fewer than n people have pairs for.
 *
 * The trios of all rounds are laid down first, then each round in turn is filled with pairs of what they leave.
 * At least half of all draws come to the end with that, and those which do not are drawn again.
 */
export function scheduleFor(size: number): Round[] {
  const wanted = Math.floor((size * (size - 1)) / (size + 3)) - 1
  for (let seed = 1; ; seed += 1) {
    const rounds = drawRounds(size, wanted, createRandom(seed))
    if (rounds.length === wanted) return rounds
  }
}

function drawRounds(size: number, wanted: number, random: () => number): Round[] {
  const free = createGraph(size)
  for (let a = 0; a < size; a += 1) for (let b = 0; b < a; b += 1) connect(free, a, b)
  const rounds: Round[] = []
  for (const trio of drawTrios(free, wanted, random)) {
    const people = shuffle([...Array(size).keys()], random).filter((person) => !trio.includes(person))
    const couples = pairUp(free, people)
    if (couples.length * 2 < people.length) return []
    for (const [a, b] of couples) disconnect(free, a, b)
    rounds.push({ trio, couples })
  }
  return rounds
}

/** Takes the pairs of the trios out of the graph; nothing when the turns cannot be as even as promised. */
function drawTrios(free: Graph, wanted: number, random: () => number): Trio[] {
  const seats = new Int32Array(free.size)
  const trios: Trio[] = []
  while (trios.length < wanted) {
    const lots = shuffle([...seats.keys()], random).toSorted((a, b) => seats[a]! - seats[b]!)
    const trio = firstTrio(free, lots)
    if (trio === undefined) return []
    for (const [a, b] of couplesIn(trio)) disconnect(free, a, b)
    for (const person of trio) seats[person]! += 1
    if (Math.max(...seats) - Math.min(...seats) > 1) return []
    trios.push(trio)
  }
  return trios
}

function firstTrio(graph: Graph, lots: readonly number[]): Trio | undefined {
  for (const [at, a] of lots.entries()) {
    for (const [after, b] of lots.slice(at + 1).entries()) {
      if (!isConnected(graph, a, b)) continue
      const c = lots.slice(at + after + 2).find((d) => isConnected(graph, a, d) && isConnected(graph, b, d))
      if (c !== undefined) return [a, b, c]
    }
  }
  return undefined
}

function couplesIn([a, b, c]: Trio): Couple[] {
  return [
    [a, b],
    [a, c],
    [b, c],
  ]
}

function pairUp(graph: Graph, people: readonly number[]): Couple[] {
  const among = createGraph(people.length)
  for (const [at, person] of people.entries()) {
    for (let before = 0; before < at; before += 1) {
      if (isConnected(graph, person, people[before]!)) connect(among, at, before)
    }
  }
  const mates = new Int32Array(people.length).fill(-1)
  seatMost(among, mates, new Int32Array(people.length))
  return people.flatMap((person, at) => (mates[at]! > at ? [[person, people[mates[at]!]!] as const] : []))
}

function byNumber(a: number, b: number): number {
  return a - b
}
