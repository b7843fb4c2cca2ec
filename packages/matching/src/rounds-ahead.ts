import { connect, createGraph, disconnect, type Graph, isConnected, rowOf, sizeOf } from './graph.ts'
import { createRandom, shuffle } from './random.ts'
import { seatMost } from './seat-most.ts'

const MOST = 64
/** Among so few it is soon seen whether the rest comes out even. */
const FEW = 16
const SPARE_DRAWS = 1000

/**
 * Puts another round in the place of this one where this one, however good, might leave people of a small closed room
 * without a partner later on; does nothing where some have met others than the rest have.
 *
 * The pairs that are left in such a room are a regular graph. One in which everybody has half of all to meet can be
 * taken apart into full rounds whatever they are (B. Csaba, D. Kühn, A. Lo, D. Osthus and A. Treglown, "Proof of the
 * 1-Factorization and Hamilton Decomposition Conjectures", 2016, for many people). From there on the rounds are drawn
 * ahead to the last. Where that fails, and among more than a few always, the first of those is played: what people like would use up the pairs between, say, two
 * departments, without which those within do not come out even.
 */
export function mindLaterRounds(allowed: Graph, mates: Int32Array): void {
  const left = partnersLeft(allowed)
  if (allowed.size > MOST || left === undefined || left <= 1 || left > allowed.size / 2) return
  if (mates.some((mate, person) => mate < 0 || mate === person)) return
  if (allowed.size <= FEW && takeApart(withoutRound(allowed, mates), left - 1)) return
  const [next] = takeApart(allowed, left) ?? []
  if (next) mates.set(next)
}

/** How many each has left to meet, if that is the same for all. */
function partnersLeft(graph: Graph): number | undefined {
  const [first, ...others] = Array.from({ length: graph.size }, (_, person) => sizeOf(rowOf(graph, person)))
  return others.every((left) => left === first) ? first : undefined
}

/**
 * Full rounds that use every pair up; nothing when no draw found some. The last rounds are where draws fail, so that
 * whoever is stuck takes a few rounds back instead of all.
 */
function takeApart(graph: Graph, rounds: number): Int32Array[] | undefined {
  const random = createRandom(rounds)
  const found: Int32Array[] = []
  const left = [graph]
  for (let draws = 0, stuck = 0; draws < rounds + SPARE_DRAWS && found.length < rounds; draws += 1) {
    const mates = drawRound(left.at(-1)!, random)
    if (mates) {
      found.push(mates)
      left.push(withoutRound(left.at(-1)!, mates))
    } else {
      stuck += 1
      const kept = Math.max(0, found.length - 1 - (stuck % 4))
      found.length = kept
      left.length = kept + 1
    }
  }
  return found.length === rounds ? found : undefined
}

function drawRound(graph: Graph, random: () => number): Int32Array | undefined {
  const places = shuffle([...Array(graph.size).keys()], random)
  const turned = createGraph(graph.size)
  for (const [at, a] of places.entries()) {
    for (let to = 0; to < at; to += 1) if (isConnected(graph, a, places[to]!)) connect(turned, at, to)
  }
  const seats = new Int32Array(graph.size).fill(-1)
  seatMost(turned, seats, new Int32Array(graph.size))
  if (seats.includes(-1)) return undefined
  const mates = new Int32Array(graph.size)
  for (const [at, seat] of seats.entries()) mates[places[at]!] = places[seat]!
  return mates
}

function withoutRound(graph: Graph, mates: Int32Array): Graph {
  const left = { ...graph, bits: graph.bits.slice() }
  for (const [person, mate] of mates.entries()) if (mate > person) disconnect(left, person, mate)
  return left
}
