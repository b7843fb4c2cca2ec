import type { MatchInput, MatchResult } from './match-types.ts'

type Pair = readonly [string, string]

/** The same text for a pair in either order. */
export function together(pair: Pair): string {
  return pair.toSorted().join('|')
}

export function pairsIn({ groups }: MatchResult): Pair[] {
  return groups.map(({ members: [a = '', b = ''] }) => [a, b])
}

export function couldMeet({ metToday, blocks }: MatchInput, pair: Pair): boolean {
  const never = [...metToday, ...blocks].some((other) => together(other) === together(pair))
  return !never && pair[0] !== pair[1]
}

/** Every way to pair people up that breaks no rule, found by trying, so for eight people at most; for tests. */
export function everyMatching(input: MatchInput, fits?: (pair: Pair) => boolean): Pair[][] {
  return waysToSeat(input.people.map(({ id }) => id))
  function waysToSeat([first, ...others]: string[]): Pair[][] {
    if (first === undefined) return [[]]
    const partners = others.filter((id) => couldMeet(input, [first, id]) && fits?.([first, id]) !== false)
    const seated = partners.flatMap((partner) => {
      const rest = waysToSeat(others.filter((id) => id !== partner))
      return rest.map((pairs): Pair[] => [[first, partner], ...pairs])
    })
    return [...waysToSeat(others), ...seated]
  }
}
