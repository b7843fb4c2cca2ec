/** Who may be seated with whom, among people 0 to `size` − 1: a row of `width` words of 32 bits for each. */
export interface Graph {
  readonly size: number
  readonly width: number
  readonly bits: Int32Array
}

/** A set of people, one bit for each, laid out as a row of a graph is. */
export type Row = Int32Array

/** Starts a graph without a pair; it takes size² ÷ 8 bytes, 3 MB for 5,000 people. */
export function createGraph(size: number): Graph {
  const width = Math.ceil(size / 32)
  return { size, width, bits: new Int32Array(size * width) }
}

/** Starts a set with everybody in it. */
export function everybody(size: number): Row {
  const row = new Int32Array(Math.ceil(size / 32)).fill(-1)
  if (size % 32 > 0) row[row.length - 1] = (1 << (size % 32)) - 1
  return row
}

/** The row of one person, as a view: writing to it changes the graph. */
export function rowOf(graph: Graph, person: number): Row {
  return graph.bits.subarray(person * graph.width, (person + 1) * graph.width)
}

/** Adds a pair, in both directions; two of the same are not a pair. */
export function connect(graph: Graph, a: number, b: number): void {
  if (a === b) return
  add(rowOf(graph, a), b)
  add(rowOf(graph, b), a)
}

/** Takes a pair out again, in both directions. */
export function disconnect(graph: Graph, a: number, b: number): void {
  remove(rowOf(graph, a), b)
  remove(rowOf(graph, b), a)
}

export function isConnected(graph: Graph, a: number, b: number): boolean {
  return (graph.bits[a * graph.width + (b >>> 5)]! & (1 << (b & 31))) !== 0
}

export function add(row: Row, person: number): void {
  row[person >>> 5]! |= 1 << (person & 31)
}

export function remove(row: Row, person: number): void {
  row[person >>> 5]! &= ~(1 << (person & 31))
}

export function includes(row: Row, person: number): boolean {
  return (row[person >>> 5]! & (1 << (person & 31))) !== 0
}

/** Those who are in both sets. */
export function inBoth(row: Row, other: Row): Row {
  return row.map((word, at) => word & other[at]!)
}

/** How many people are in a set. */
export function sizeOf(row: Row): number {
  return row.reduce((sum, word) => sum + bitsIn(word), 0)
}

/** The first person who is in both sets, or −1. */
export function firstInBoth(row: Row, other: Row): number {
  for (let word = 0; word < row.length; word += 1) {
    const both = row[word]! & other[word]!
    if (both !== 0) return word * 32 + lowestBit(both)
  }
  return -1
}

/** The place of the lowest bit that is set in a word that has one. */
export function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word)
}

/** How many bits of a word are set, counted in pairs, fours and eights at once. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
