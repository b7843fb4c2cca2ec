import { seatAlongCircle } from './circle.ts'
import { lineUp } from './line-up.ts'
import type { MatchInput, MatchResult } from './match-types.ts'
import { createRandom } from './random.ts'
import { groupsOf, sittingOutOf } from './result.ts'
import { seatMost } from './seat-most.ts'
import { drawUpWishes } from './wishes.ts'

/**
 * Makes the pairs of one round of a speed date; the same input in any order gives the same pairs.
 *
 * Never two who met today, never two of whom one blocked the other; beyond that, in this order: as many pairs as
 * there can be, the weakest claims sit out (see `lineUp`), and people get whom the dial prefers. The last is no
 * more than a leaning: as many preferred pairs as possible are made first, and only where a pair or a claim is at
 * stake are some of them broken up; it does not weigh one preferred pair against another, nor one round against
 * the next. While nobody comes or goes and all pairs are preferred, n people meet in n − 1 rounds (n if odd)
 * without a repeat; otherwise each round has as many fresh pairs as that round can have, and later rounds may
 * leave people without one sooner than cleverer rounds before them would have done.
 *
 * About n² ÷ 32 steps and n² ÷ 2 bytes: some milliseconds for 500 people, well under a second for 5,000.
 */
export function match(input: MatchInput): MatchResult {
  const line = lineUp(input.people, createRandom(input.seed))
  const wishes = drawUpWishes(line, input, createRandom(input.seed + input.metToday.length + 1))
  const mates = new Int32Array(line.people.length).fill(-1)
  seatAlongCircle(wishes.preferred, line.drawn, mates)
  seatMost(wishes.preferred, mates, line.claims)
  seatMost(wishes.allowed, mates, line.claims)
  return {
    groups: groupsOf(line, mates, input.encounters),
    sittingOut: sittingOutOf(line, mates, wishes.allowed),
  }
}
