import type { MatchInput, MatchResult, PeopleWith, Person, Rule } from './match-types.ts'

type Pair = readonly [string, string]

/** The same text for a pair in either order. */
export function together(pair: Pair): string {
  return pair.toSorted().join('|')
}

/** Each two who are in a group together: one pair of two, three pairs of three. */
export function pairsIn({ groups }: Pick<MatchResult, 'groups'>): Pair[] {
  return groups.flatMap(({ members }) => pairsOf(members))
}

export function triosIn({ groups }: MatchResult): (readonly string[])[] {
  return groups.map(({ members }) => members).filter(({ length }) => length === 3)
}

export function couldMeet({ metToday, blocks, people, rules = [] }: MatchInput, pair: Pair): boolean {
  const never = [...metToday, ...blocks].some((other) => together(other) === together(pair))
  const [one, other] = pair.map((id) => people.find((person) => person.id === id))
  if (never || one === undefined || other === undefined || one === other) return false
  if (haveNoWords(one, other) || one.managerId === other.id || other.managerId === one.id) return false
  return rules.every((rule) => rule.strength === 'if-possible' || keeps(rule, one, other))
}

function haveNoWords({ languages: mine = [] }: Person, { languages: theirs = [] }: Person): boolean {
  return mine.length > 0 && theirs.length > 0 && !mine.some((language) => theirs.includes(language))
}

function has(person: Person, { attribute, value }: PeopleWith): boolean {
  return (person.attributes?.[attribute] ?? []).includes(value)
}

/** Whether two who meet keep a rule. */
function keeps(rule: Rule, one: Person, other: Person): boolean {
  if ('attribute' in rule) {
    const [mine, theirs] = [one, other].map(({ attributes }) => attributes?.[rule.attribute] ?? [])
    if (mine!.length === 0 || theirs!.length === 0) return true
    return mine!.some((value) => theirs!.includes(value)) === (rule.kind === 'alike')
  }
  const bothWays = [
    [one, other],
    [other, one],
  ] as const
  return bothWays.every(([a, b]) => {
    return !has(a, rule.who) || (rule.kind === 'meets') === has(b, rule.whom)
  })
}

export function pairsOf(members: readonly string[]): Pair[] {
  return members.flatMap((a, at) => members.slice(at + 1).map((b): Pair => [a, b]))
}

/** Every way to seat people in twos and threes that breaks no rule, found by trying; for tests. */
export function everySeating(input: MatchInput): (readonly string[])[][] {
  return waysToSeat(input.people.map(({ id }) => id))
  function waysToSeat([first, ...others]: string[]): (readonly string[])[][] {
    if (first === undefined) return [[]]
    const fresh = others.filter((id) => couldMeet(input, [first, id]))
    const groups = [...fresh.map((id) => [id]), ...pairsOf(fresh).filter((pair) => couldMeet(input, pair))]
    const seated = groups.flatMap((group) => {
      const rest = waysToSeat(others.filter((id) => !group.includes(id)))
      return rest.map((seating) => [[first, ...group], ...seating])
    })
    return [...waysToSeat(others), ...seated]
  }
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
