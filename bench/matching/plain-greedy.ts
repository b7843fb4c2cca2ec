import type { Scores } from '@stamtafel/matching'

/**
 * What the bar compares with: all pairs sorted by counting, taken from the top as long as both are free, and nothing
 * else; no claims, no turns, nobody seated whom that leaves over.
 */
export function plainGreedy({ size, points }: Pick<Scores, 'size' | 'points'>): {
  mates: Int32Array
  weight: number
} {
  const starts = new Uint32Array(257)
  for (let a = 0; a < size; a += 1) {
    for (let b = a + 1; b < size; b += 1) starts[256 - points[a * size + b]!]! += 1
  }
  for (let score = 0, before = 0; score <= 256; score += 1) {
    const count = starts[score]!
    starts[score] = before
    before += count
  }
  const order = new Uint32Array((size * (size - 1)) / 2)
  for (let a = 0; a < size; a += 1) {
    for (let b = a + 1; b < size; b += 1) {
      const place = 256 - points[a * size + b]!
      order[starts[place]!] = a * size + b
      starts[place]! += 1
    }
  }
  const mates = new Int32Array(size).fill(-1)
  let weight = 0
  for (const pair of order) {
    const a = Math.floor(pair / size)
    const b = pair % size
    if (mates[a]! >= 0 || mates[b]! >= 0 || points[pair] === 0) continue
    mates[a] = b
    mates[b] = a
    weight += points[pair]!
  }
  return { mates, weight }
}
