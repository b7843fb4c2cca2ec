import { seatAlongCircle } from './circle.ts'
import { type LineUp, lineUp } from './line-up.ts'
import type { MatchInput, MatchResult } from './match-types.ts'
import { createRandom } from './random.ts'
import { groupsOf, type Seating, sittingOutOf } from './result.ts'
import { mindLaterRounds } from './rounds-ahead.ts'
import {
  avoidRepeats,
  hasTastes,
  isAtTables,
  keepApart,
  onlyWhere,
  type Scores,
  scorePairs,
} from './scores.ts'
import { seatBest } from './seat-best.ts'
import { seatSides, seatTables, sidesOf } from './seat-groups.ts'
import { seatMost } from './seat-most.ts'
import { seatTrios } from './seat-trios.ts'
import { seatBySchedule } from './trio-schedule.ts'
import { keepForTrios, nextInLine, takeTurns } from './turns.ts'
import { drawUpWishes, onlyAcross, type Wishes } from './wishes.ts'

/**
 * Makes the groups of one round of a speed date; the same input in any order gives the same groups.
 *
 * Never two who met today, of whom one blocked the other or manages the other, who have no language in common where
 * languages are known, or whom a rule set to *always* keeps apart; beyond that, in this order:
 * 1. As few people sit out as can be. There are as many groups as there could be pairs; trios only take in people
 *    who would be left over, one each, and none where that is not possible (see `seatTrios`). Table hosts are no
 *    such people: they come in, in turn, where guests would be left over, and are on hand otherwise.
 * 2. Each trio, one after the other, is the best there could be: as many as possible who like threes, then those
 *    who were in one least often, then three whom the dial prefers. So a seat goes to somebody ahead of others only
 *    where no trio could have one more of those others. Of people who may all meet, and of whom all like threes or
 *    none does, two who came in the same round are never two seats apart.
 * 3. The weakest claims sit out (see `lineUp`): exactly so without trios; with them, at least whoever has the
 *    strongest claim and anybody to meet is seated.
 * 4. Those who are seated get the pairs whose scores (see `scorePairs`) have the greatest sum there is for up to 512
 *    people, and nearly that for more (see `seatBest`).
 *
 * While nobody comes or goes, nobody meets the same person twice or sits out for n − 1 rounds if n is even and at most
 * 64 (see `mindLaterRounds`; without tastes for any even n, and in pairs also for n rounds if n is odd, each sitting out
 * once). If n is odd and at most 63, nobody has tastes, all pairs are preferred and all like threes or nobody does, that
 * holds for ⌊n(n−1) ÷ (n+3)⌋ − 1 rounds, and for n from 9 on nobody is then ever two seats in trios ahead of somebody
 * else. Otherwise each round is as good as that round can be, and later rounds may leave people without one sooner
 * than cleverer rounds before them would have done.
 *
 * Rounds of two sides and of tables are made otherwise (see `seatSides`, `seatTables`); at tables, two who met today are
 * only avoided.
 */
export function match(input: MatchInput): MatchResult {
  const guests = input.people.filter(({ isTableHost }) => !isTableHost)
  if (guests.length === input.people.length || isAtTables(input) || input.sides) return seat(input)
  const missing = seat({ ...input, people: guests, trios: false }).sittingOut.length
  const hosts = lineUp(
    input.people.filter(({ isTableHost }) => isTableHost),
    createRandom(input.seed),
  ).people
  const called = hosts.slice(0, missing)
  const result = seat({
    ...input,
    // A guest comes before any host.
    people: [...guests, ...called.map((host) => ({ ...host, sittingOutCount: -1, lastSatOut: undefined }))],
    blocks: [...input.blocks, ...called.flatMap((one) => called.map(({ id }) => [one.id, id] as const))],
  })
  return { ...result, onHand: hosts.slice(missing).map(({ id }) => id) }
}

/** How much each two have to talk about, by which `match` chooses among all who may meet; for benches. */
export function scoresFor(input: MatchInput): Scores & Pick<LineUp, 'indexOf'> {
  const { line, scores } = prepare(input)
  return { ...scores, indexOf: line.indexOf }
}

function prepare(input: MatchInput): Room {
  const line = lineUp(input.people, createRandom(input.seed))
  const random = createRandom(input.seed + input.metToday.length + 1)
  const wishes = drawUpWishes(line, isAtTables(input) ? { ...input, metToday: [] } : input, random)
  return { line, wishes, scores: scorePairs(line, input, wishes), isClosed: !hasTastes(input) }
}

function seat(input: MatchInput): MatchResult {
  const room = prepare(input)
  const { line, wishes } = room
  const seating = seatAsAsked(room, input)
  return {
    groups: groupsOf(line, seating, input.encounters),
    sittingOut: sittingOutOf(line, seating.mates, wishes.allowed),
  }
}

function seatAsAsked(room: Room, input: MatchInput): Seating {
  const { line, wishes, scores } = room
  if (isAtTables(input)) {
    return seatTables(
      { line, allowed: wishes.allowed, scores: avoidRepeats(scores, line, input.metToday) },
      input,
    )
  }
  if (input.sides === undefined) return input.trios === false ? seatInPairs(room) : seatEverybody(room)
  const { few, many } = sidesOf(line, input.sides)
  const across = {
    allowed: onlyAcross(wishes.allowed, few, many),
    preferred: onlyAcross(wishes.preferred, few, many),
  }
  const between = onlyWhere(scores, across.allowed)
  const pairs = seatInPairs({ ...room, wishes: across, scores: between, isClosed: false })
  if (few.length === 0 || many.length === few.length) return pairs
  return seatSides({ line, allowed: wishes.allowed, scores }, input.sides, pairs.mates)
}

interface Room {
  readonly line: LineUp
  readonly wishes: Wishes
  readonly scores: Scores
  /** Whether nothing but whom people met tells them apart, so that a rotation is as good as any other round. */
  readonly isClosed: boolean
}

function seatEverybody(room: Room): Seating {
  const { line, wishes, scores } = room
  const turns = takeTurns(line, wishes.allowed)
  const scheduled = room.isClosed ? seatBySchedule(wishes.preferred, line, turns) : undefined
  if (scheduled !== undefined) return scheduled
  const { mates: seats, isTurn } = seatAsMany(room)
  const trios = seatTrios(wishes, turns, seats.slice())
  if (trios.length === 0) return finish(room, seats, isTurn)
  const inTrios = new Set(trios.flat())
  const mates = seats.map((_, person) => (inTrios.has(person) ? person : -1))
  const next = nextInLine(turns, inTrios)
  keepApart(scores, next)
  addPairs({ ...room, wishes: { ...wishes, preferred: keepForTrios(wishes.preferred, next) } }, mates)
  seatBest(wishes.allowed, scores, mates)
  return { mates, trios }
}

function seatInPairs(room: Room): Seating {
  const { mates, isTurn } = seatAsMany(room)
  return finish(room, mates, isTurn)
}

/** As many pairs as there can be, whoever they are, or a turn of the circle. */
function seatAsMany(room: Room): { mates: Int32Array; isTurn: boolean } {
  const mates = new Int32Array(room.line.people.length).fill(-1)
  const isTurn = room.isClosed && seatAlongCircle(room.wishes.preferred, room.line.drawn, mates)
  addPairs(room, mates)
  return { mates, isTurn }
}

/** Gives all who have a partner the one who suits both best, as far as later rounds allow. */
function finish({ wishes: { allowed }, scores }: Room, mates: Int32Array, isTurn: boolean): Seating {
  if (!isTurn) {
    seatBest(allowed, scores, mates)
    mindLaterRounds(allowed, mates)
  }
  return { mates, trios: [] }
}

/** Adds as many pairs as there can be, and of these as many as that allows that people prefer. */
function addPairs({ line, wishes: { allowed, preferred } }: Room, mates: Int32Array): void {
  seatMost(preferred, mates, line.claims)
  seatMost(allowed, mates, line.claims)
}
