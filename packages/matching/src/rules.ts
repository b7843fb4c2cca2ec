import { disconnect, type Graph, includes, type Row, rowOf } from './graph.ts'
import type { Person, Rule } from './match-types.ts'
import { allBut, isOf, setOf, sharersOf, unknownIn } from './people-with.ts'

/** For a person, those whom a rule lets them meet; nothing where it says nothing of them. */
export type Permits = (person: number) => Row | undefined

/**
 * Takes every pair out that a rule set to *always* forbids, two who know languages but none in common, and whoever is
 * the other's manager.
 */
export function forbid(allowed: Graph, people: readonly Person[], rules: readonly Rule[] = []): void {
  const always = rules.filter(({ strength }) => strength === 'always').map((rule) => permitsOf(rule, people))
  const languages = people.some((person) => person.languages?.length)
    ? [permitsAlike(people, languagesOf)]
    : []
  for (const permits of [...always, ...languages]) keepOnly(allowed, permits)
  const places = new Map(people.map(({ id }, at) => [id, at]))
  for (const [at, { managerId }] of people.entries()) {
    const manager = managerId === undefined ? undefined : places.get(managerId)
    if (manager !== undefined) disconnect(allowed, at, manager)
  }
}

/** Whom each person may meet by one rule, said for both sides of it. */
export function permitsOf(rule: Rule, people: readonly Person[]): Permits {
  if ('attribute' in rule) {
    const valuesOf = (person: Person) => person.attributes?.[rule.attribute]
    return rule.kind === 'alike' ? permitsAlike(people, valuesOf) : permitsUnlike(people, valuesOf)
  }
  const who = setOf(people, (person) => isOf(person, rule.who))
  const whom = setOf(people, (person) => isOf(person, rule.whom))
  const [notWho, notWhom] = [allBut(who, people.length), allBut(whom, people.length)]
  if (rule.kind === 'does-not-meet') {
    const neither = notWho.map((word, at) => word & notWhom[at]!)
    return (person) => {
      if (includes(who, person)) return includes(whom, person) ? neither : notWhom
      return includes(whom, person) ? notWho : undefined
    }
  }
  const strict = whom.map((word, at) => word & notWho[at]!)
  return (person) => {
    if (includes(who, person)) return includes(whom, person) ? whom : strict
    return includes(whom, person) ? undefined : notWho
  }
}

function permitsAlike(
  people: readonly Person[],
  valuesOf: (person: Person) => readonly string[] | undefined,
): Permits {
  const sharers = sharersOf(people, valuesOf)
  const unknown = unknownIn(people, valuesOf)
  return (person) => sharers(person)?.map((word, at) => word | unknown[at]!)
}

function permitsUnlike(
  people: readonly Person[],
  valuesOf: (person: Person) => readonly string[] | undefined,
): Permits {
  const sharers = sharersOf(people, valuesOf)
  return (person) => {
    const row = sharers(person)
    return row && allBut(row, people.length)
  }
}

function keepOnly(allowed: Graph, permits: Permits): void {
  for (let person = 0; person < allowed.size; person += 1) {
    const permitted = permits(person)
    if (permitted === undefined) continue
    const row = rowOf(allowed, person)
    for (let word = 0; word < row.length; word += 1) row[word]! &= permitted[word]!
  }
}

function languagesOf({ languages }: Person): readonly string[] | undefined {
  return languages
}
