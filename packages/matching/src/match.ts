import { seatAlongCircle } from './circle.ts'
import { type LineUp, lineUp } from './line-up.ts'
import type { MatchInput, MatchResult } from './match-types.ts'
import { createRandom } from './random.ts'
import { groupsOf, type Seating, sittingOutOf } from './result.ts'
import { seatMost } from './seat-most.ts'
import { seatTrios } from './seat-trios.ts'
import { seatBySchedule } from './trio-schedule.ts'
import { keepForTrios, takeTurns } from './turns.ts'
import { drawUpWishes, type Wishes } from './wishes.ts'

/**
 * Makes the groups of one round of a speed date; the same input in any order gives the same groups.
 *
 * Never two who met today, never two of whom one blocked the other; beyond that, in this order:
 * 1. As few people sit out as can be. There are as many groups as there could be pairs; trios only take in people
 *    who would be left over, one each, and none where that is not possible (see `seatTrios`).
 * 2. Each trio, one after the other, is the best there could be: as many as possible who like threes, then those
 *    who were in one least often, then three whom the dial prefers. So a seat goes to somebody ahead of others only
 *    where no trio could have one more of those others. Of people who may all meet, and of whom all like threes or
 *    none does, two who came in the same round are never two seats apart.
 * 3. The weakest claims sit out (see `lineUp`): exactly so without trios; with them, at least whoever has the
 *    strongest claim and anybody to meet is seated.
 * 4. People get whom the dial prefers, which is no more than a leaning: as many preferred pairs as possible are
 *    made first, and only where a seat or a claim is at stake are some of them broken up; it does not weigh one
 *    preferred pair against another, nor one round against the next.
 *
 * While nobody comes or goes, all pairs are preferred and all like threes or nobody does, nobody meets the same
 * person twice or sits out for n − 1 rounds if n is even (without trios also for n rounds if n is odd, each sitting
 * out once), and for ⌊n(n−1) ÷ (n+3)⌋ − 1 rounds if n is odd and at most 63; for n from 9 on nobody is then ever two
 * seats in trios ahead of somebody else. Otherwise each round is as good as that round can be, and later rounds may
 * leave people without one sooner than cleverer rounds before them would have done.
 *
 * About n² ÷ 32 steps and n² ÷ 2 bytes: some milliseconds for 500 people, well under a second for 5,000; with trios
 * about twice that, and up to some twenty milliseconds for the schedule of an odd number of up to 63.
 */
export function match(input: MatchInput): MatchResult {
  const line = lineUp(input.people, createRandom(input.seed))
  const wishes = drawUpWishes(line, input, createRandom(input.seed + input.metToday.length + 1))
  const seating = input.trios === false ? seatInPairs(line, wishes) : seatEverybody(line, wishes)
  return {
    groups: groupsOf(line, seating, input.encounters),
    sittingOut: sittingOutOf(line, seating.mates, wishes.allowed),
  }
}

function seatEverybody(line: LineUp, wishes: Wishes): Seating {
  const turns = takeTurns(line, wishes.allowed)
  const scheduled = seatBySchedule(wishes.preferred, line, turns)
  if (scheduled !== undefined) return scheduled
  const pairs = seatInPairs(line, wishes)
  const trios = seatTrios(wishes, turns, pairs.mates)
  if (trios.length === 0) return pairs
  const inTrios = new Set(trios.flat())
  const mates = pairs.mates.map((_, person) => (inTrios.has(person) ? person : -1))
  const preferred = keepForTrios(wishes.preferred, turns, inTrios)
  addPairs(line, { ...wishes, preferred }, mates)
  return { mates, trios }
}

function seatInPairs(line: LineUp, wishes: Wishes): Seating {
  const mates = new Int32Array(line.people.length).fill(-1)
  seatAlongCircle(wishes.preferred, line.drawn, mates)
  addPairs(line, wishes, mates)
  return { mates, trios: [] }
}

/** Adds as many pairs as there can be, and of these as many as that allows that people prefer. */
function addPairs({ claims }: LineUp, { allowed, preferred }: Wishes, mates: Int32Array): void {
  seatMost(preferred, mates, claims)
  seatMost(allowed, mates, claims)
}
