import { add, firstInBoth, inBoth, includes, isConnected, type Row, rowOf } from './graph.ts'
import { seatWithout, whoCouldBeLeft } from './seat-most.ts'
import type { Turns } from './turns.ts'
import type { Wishes } from './wishes.ts'

export type Trio = readonly [number, number, number]

interface Room extends Wishes {
  readonly turns: Turns
  readonly mates: Int32Array
  /** How many more pairs may be tried as two of three. */
  tries: number
}

/** People with the same claim to a trio, the first in line in front, and the same people as a set. */
interface Level {
  readonly people: readonly number[]
  readonly row: Row
}

/** The levels that the three of a trio are from. */
interface Block {
  readonly first: Level
  readonly second: Level
  /** Those that the third may be from, the one to be asked first in front. */
  readonly thirds: readonly Level[]
}

/** Somebody who may join two others; of two ranks the lower one is better. */
interface Third {
  readonly person: number
  readonly rank: number
}

/**
 * Makes trios as long as each takes in one person more who would otherwise be left over, and marks the three as
 * their own mates; `mates` is a matching with as many pairs as there can be, and stays one for everybody else.
 *
 * A trio takes somebody in exactly when all three are in one odd part of D (see `whoCouldBeLeft`) and the rest of
 * this part can be paired up. Any such trio is part of some choice that leaves as few as possible over (G.
 * Cornuéjols, D. Hartvigsen and W. Pulleyblank, "Packing Subgraphs in a Graph", 1982), so taking one after the
 * other is enough. That is exact for up to 64 people; in a larger room only so many pairs are tried as there is
 * time for, which is enough unless many are left over or most have met.
 */
export function seatTrios(wishes: Wishes, turns: Turns, mates: Int32Array): Trio[] {
  const room = { ...wishes, turns, mates, tries: triesFor(mates.length) }
  const trios: Trio[] = []
  for (let trio = nextTrio(room); trio !== undefined; trio = nextTrio(room)) {
    trios.push(trio)
    mates.set(seatWithout(room.allowed, mates, trio))
  }
  return trios
}

/** Each try takes some n² ÷ 10 steps. */
function triesFor(size: number): number {
  return size <= 64 ? Infinity : Math.max(4, 2 ** 26 / size ** 2)
}

function nextTrio(room: Room): Trio | undefined {
  const spare = whoCouldBeLeft(room.allowed, room.mates)
  for (const block of blocksOf(room.turns, spare)) {
    const trio = bestIn(room, block)
    if (trio !== undefined || room.tries < 1) return trio
  }
  return undefined
}

/** Goes from three who like threes to none who does, and each time from the fewest seats in trios to the most. */
function* blocksOf({ levels, keen }: Turns, spare: Row): Generator<Block> {
  const like = levels.slice(0, keen).flatMap((people) => levelAmong(people, spare))
  const others = levels.slice(keen).flatMap((people) => levelAmong(people, spare))
  for (const [one, two, three] of [
    [like, like, like],
    [like, like, others],
    [like, others, others],
    [others, others, others],
  ] as const) {
    for (const first of one) {
      for (const second of two.slice(two === one ? two.indexOf(first) : 0)) {
        yield { first, second, thirds: three.slice(three === two ? three.indexOf(second) : 0) }
      }
    }
  }
}

function levelAmong(all: readonly number[], spare: Row): Level[] {
  const people = all.filter((person) => includes(spare, person))
  const row: Row = new Int32Array(spare.length)
  for (const person of people) add(row, person)
  return people.length > 0 ? [{ people, row }] : []
}

/** The trio of a block with the best third; of several, one of three who are preferred to one another. */
function bestIn(room: Room, block: Block): Trio | undefined {
  let best: { trio: Trio; rank: number } | undefined
  for (const isPreferred of [true, false]) {
    const lowest = lowestRank(block, isPreferred)
    for (const [one, other] of couplesOf(room, block, isPreferred)) {
      if (room.tries < 1 || (best !== undefined && best.rank <= lowest)) return best?.trio
      const third = bestThird(room, block.thirds, { one, other, below: best?.rank ?? Infinity })
      if (third !== undefined) best = { trio: [one, other, third.person], rank: third.rank }
    }
  }
  return best?.trio
}

/** The lowest rank that a trio of the block can have; none when its levels do not have three people. */
function lowestRank({ first, second, thirds }: Block, isPreferred: boolean): number {
  const level = thirds.findIndex((third) => {
    return third.people.length > Number(third === first) + Number(third === second)
  })
  return level * 2 + Number(!isPreferred)
}

/** The pairs of a first and a second who may meet, those who are preferred to each other or the others. */
function* couplesOf({ allowed, preferred }: Room, { first, second }: Block, isPreferred: boolean) {
  for (const [at, one] of first.people.entries()) {
    const liked = rowOf(preferred, one)
    const others = rowOf(allowed, one).map((word, index) => {
      return word & second.row[index]! & (isPreferred ? liked[index]! : ~liked[index]!)
    })
    if (isEmpty(others)) continue
    for (let index = first === second ? at + 1 : 0; index < second.people.length; index += 1) {
      if (includes(others, second.people[index]!)) yield [one, second.people[index]!] as const
    }
  }
}

/** Who makes the best trio with a pair, if it is better than the rank given and leaves nobody else over. */
function bestThird(
  room: Room,
  levels: readonly Level[],
  { one, other, below }: { one: number; other: number; below: number },
): Third | undefined {
  const mayJoin = inBoth(rowOf(room.allowed, one), rowOf(room.allowed, other))
  const liked = isConnected(room.preferred, one, other)
    ? inBoth(rowOf(room.preferred, one), rowOf(room.preferred, other))
    : new Int32Array(mayJoin.length)
  const hoped = firstAmong(levels, mayJoin, liked)
  if (hoped === undefined || hoped.rank >= below) return undefined
  room.tries -= 1
  const rest = seatWithout(room.allowed, room.mates, [one, other])
  const third = firstAmong(levels, inBoth(mayJoin, whoCouldBeLeft(room.allowed, rest)), liked)
  return third !== undefined && third.rank < below ? third : undefined
}

/** The rank is twice the level, and one more for somebody who is not liked. */
function firstAmong(levels: readonly Level[], mayJoin: Row, liked: Row): Third | undefined {
  const level = levels.findIndex(({ row }) => firstInBoth(row, mayJoin) >= 0)
  const people = levels[level]?.people.filter((person) => includes(mayJoin, person)) ?? []
  const preferred = people.find((person) => includes(liked, person))
  const person = preferred ?? people[0]
  return person === undefined ? undefined : { person, rank: level * 2 + Number(preferred === undefined) }
}

function isEmpty(row: Row): boolean {
  return row.every((word) => word === 0)
}
