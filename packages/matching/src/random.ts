/**
 * Makes a stream of numbers from 0 to below 1, the same for the same seed on every machine.
 *
 * Mulberry32 by Tommy Ettinger (public domain): 32 bits of state, enough to shuffle a room, not to keep a secret.
 */
export function createRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Puts the items in an order that depends on the random stream alone. */
export function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const drawn = items.map((item) => ({ item, lot: random() }))
  return drawn.toSorted((a, b) => a.lot - b.lot).map(({ item }) => item)
}
