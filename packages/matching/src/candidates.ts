import type { Scores } from './scores.ts'

/** For each person, those who suit them best, so many at most; −1 where there are fewer. */
export interface Candidates {
  readonly each: number
  readonly list: Int32Array
}

/**
 * Lists the best partners of each person. Of equals those come first who are next, from the person on, so that people who suit everybody equally are not all told of the same few.
 */
export function listCandidates({ points, size }: Scores, people: Int32Array, each: number): Candidates {
  const list = new Int32Array(size * each).fill(-1)
  const counts = new Int32Array(256)
  const isIn = new Uint8Array(size)
  for (const person of people) isIn[person] = 1
  for (const person of people) {
    const row = points.subarray(person * size, (person + 1) * size)
    counts.fill(0)
    for (let other = 0; other < size; other += 1) counts[row[other]!]! += 1
    const { least, ofLeast } = thresholdOf(counts, each)
    const search: Search = { row, isIn, least, ties: ofLeast, place: person * each, end: (person + 1) * each }
    collect(list, search, [person + 1, size])
    collect(list, search, [0, person])
  }
  return { each, list }
}

interface Search {
  readonly row: Uint8ClampedArray
  readonly isIn: Uint8Array
  readonly least: number
  /** How many of the lowest score still fit in. */
  ties: number
  place: number
  readonly end: number
}

function collect(list: Int32Array, search: Search, [from, to]: readonly [number, number]): void {
  const { row, isIn, least } = search
  for (let other = from; other < to; other += 1) {
    const score = row[other]!
    if (score < least) continue
    if (isIn[other] === 0 || search.place === search.end || (score === least && search.ties === 0)) continue
    if (score === least) search.ties -= 1
    list[search.place] = other
    search.place += 1
  }
}

/** The lowest score that is among the best, and how many of that score are. */
function thresholdOf(counts: Int32Array, each: number): { least: number; ofLeast: number } {
  let above = 0
  let least = 255
  while (least > 1 && above + counts[least]! < each) {
    above += counts[least]!
    least -= 1
  }
  return { least, ofLeast: each - above }
}
