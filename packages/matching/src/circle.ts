import { type Graph, isConnected } from './graph.ts'

type Couple = readonly [number, number]

/**
 * Seats everybody along the first turn of the circle whose pairs are all in the graph, and says whether there is one.
 *
 * In the circle method (Kirkman, 1850) one person stays and the others move on by one chair each turn, which
 * brings everybody together with everybody once; with an odd number, one of the chairs is empty. While the draw
 * stays the same and nobody comes or goes, one turn a round therefore uses up every pair without a repeat.
 */
export function seatAlongCircle(graph: Graph, drawn: readonly number[], mates: Int32Array): boolean {
  for (let turn = 0; turn < chairsMoving(drawn); turn += 1) {
    const couples = couplesOf(drawn, turn)
    if (couples.every(([a, b]) => isConnected(graph, a, b))) {
      for (const [a, b] of couples) {
        mates[a] = b
        mates[b] = a
      }
      return true
    }
  }
  return false
}

/** How many turns there are before the circle is as it was. */
function chairsMoving(drawn: readonly number[]): number {
  return drawn.length % 2 === 0 ? drawn.length - 1 : drawn.length
}

function couplesOf(drawn: readonly number[], turn: number): Couple[] {
  const moving = chairsMoving(drawn)
  const couples: Couple[] = []
  const seat = (a: number | undefined, b: number | undefined) => {
    if (a !== undefined && b !== undefined) couples.push([a, b])
  }
  seat(drawn[moving], drawn[turn])
  for (let step = 1; step <= (moving - 1) / 2; step += 1) {
    seat(drawn[(turn + step) % moving], drawn[(turn + moving - step) % moving])
  }
  return couples
}
