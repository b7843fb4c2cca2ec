import type { Scores } from './scores.ts'

/** For each person, those who suit them best, so many at most; −1 where there are fewer. */
export interface Candidates {
  readonly each: number
  readonly list: Int32Array
}

/**
 * Lists the best partners of each person. Of equals those come first who are next in the order of people, from the
 * person on, so that people who suit everybody equally are not all told of the same few.
 */
export function listCandidates({ points, size }: Scores, people: Int32Array, each: number): Candidates {
  const list = new Int32Array(size * each).fill(-1)
  const counts = new Int32Array(256)
  for (const [at, person] of people.entries()) {
    const row = points.subarray(person * size, (person + 1) * size)
    counts.fill(0)
    for (const other of people) counts[row[other]!]! += 1
    const { least, ofLeast } = thresholdOf(counts, each)
    let ties = ofLeast
    let place = person * each
    const end = place + each
    for (let step = 1; step < people.length && place < end; step += 1) {
      const other = people[at + step < people.length ? at + step : at + step - people.length]!
      const score = row[other]!
      if (score < least || score === 0) continue
      if (score === least && ties === 0) continue
      if (score === least) ties -= 1
      list[place] = other
      place += 1
    }
  }
  return { each, list }
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
