import { describe, expect, test } from 'vitest'
import { connect, createGraph, type Graph, includes, isConnected } from './graph.ts'
import { createRandom } from './random.ts'
import { seatMost, seatWithout, whoCouldBeLeft } from './seat-most.ts'

describe('seating as many as possible', () => {
  test('in sparse rooms, where odd circles matter, is as good as linear algebra says is possible', () => {
    for (let seed = 1; seed <= 150; seed += 1) {
      const graph = sparseGraph(seed)
      expect({ seed, pairs: pairsSeated(graph) }).toEqual({ seed, pairs: mostPairs(graph, seed) })
    }
  })

  test('makes only pairs of the graph, and each of two', () => {
    const graph = sparseGraph(7)
    const mates = seat(graph)
    const faults = mates.filter(
      (mate, person) => mate >= 0 && (mates[mate] !== person || !isConnected(graph, person, mate)),
    )
    expect([...faults]).toEqual([])
  })

  test('opens a blossom to reach the one behind it', () => {
    const graph = createGraph(6)
    const pairs = [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 2],
      [4, 5],
    ] as const
    for (const [a, b] of pairs) connect(graph, a, b)
    const mates = Int32Array.of(-1, 2, 1, 4, 3, -1)
    seatMost(graph, mates, new Int32Array(6))
    expect([...mates]).toEqual([1, 0, 3, 2, 5, 4])
  })

  test('gives the seat of a weaker claim to a stronger one', () => {
    const graph = createGraph(3)
    connect(graph, 0, 1)
    connect(graph, 1, 2)
    const mates = Int32Array.of(-1, 2, 1)
    seatMost(graph, mates, Int32Array.of(0, 1, 2))
    expect([...mates]).toEqual([1, 0, -1])
  })
})

describe('who could be left over', () => {
  test('is everybody without whom there are still as many pairs', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const graph = sparseGraph(seed)
      const mates = seat(graph)
      const left = whoCouldBeLeft(graph, mates)
      const people = [...mates.keys()]
      const spared = people.filter((person) => {
        const rest = seatWithout(graph, mates, [person])
        return rest.filter((mate, other) => mate >= 0 && mate !== other).length === pairsIn(mates) * 2
      })
      expect(people.filter((person) => includes(left, person))).toEqual(spared)
    }
  })
})

function pairsIn(mates: Int32Array): number {
  return mates.filter((mate) => mate >= 0).length / 2
}

function seat(graph: Graph): Int32Array {
  const mates = new Int32Array(graph.size).fill(-1)
  seatMost(graph, mates, new Int32Array(graph.size))
  return mates
}

function pairsSeated(graph: Graph): number {
  return pairsIn(seat(graph))
}

function sparseGraph(seed: number): Graph {
  const random = createRandom(seed)
  const graph = createGraph(10 + (seed % 50))
  const somebody = () => Math.floor(random() * graph.size)
  const edges = graph.size * (0.6 + random())
  for (let edge = 0; edge < edges; edge += 1) connect(graph, somebody(), somebody())
  return graph
}

const PRIME = 67_108_859

/**
 * How many pairs the best matching has: half the rank of a skew-symmetric matrix with a random number for each
 * pair (L. Lovász, "On Determinants, Matchings, and Random Algorithms", 1979), reckoned modulo a prime.
 */
function mostPairs(graph: Graph, seed: number): number {
  const random = createRandom(seed + 1000)
  const matrix = Array.from({ length: graph.size }, () => Array.from({ length: graph.size }, () => 0))
  for (let a = 0; a < graph.size; a += 1) {
    for (let b = 0; b < a; b += 1) {
      if (!isConnected(graph, a, b)) continue
      const value = 1 + Math.floor(random() * (PRIME - 1))
      matrix[a]![b] = value
      matrix[b]![a] = PRIME - value
    }
  }
  return rankOf(matrix) / 2
}

function rankOf(matrix: number[][]): number {
  let rank = 0
  for (let column = 0; column < matrix.length; column += 1) {
    const at = matrix.findIndex((row, index) => index >= rank && row[column] !== 0)
    if (at < 0) continue
    const pivot = matrix[at]!
    matrix[at] = matrix[rank]!
    matrix[rank] = pivot
    const inverse = power(pivot[column]!, PRIME - 2)
    for (const row of matrix.slice(rank + 1)) subtract(row, pivot, times(row[column]!, inverse))
    rank += 1
  }
  return rank
}

function subtract(row: number[], pivot: readonly number[], factor: number): void {
  for (let at = 0; at < row.length; at += 1) row[at] = (row[at]! + times(PRIME - factor, pivot[at]!)) % PRIME
}

function power(base: number, exponent: number): number {
  if (exponent === 0) return 1
  const half = power(times(base, base), Math.floor(exponent / 2))
  return exponent % 2 === 0 ? half : times(half, base)
}

function times(a: number, b: number): number {
  return (a * b) % PRIME
}
