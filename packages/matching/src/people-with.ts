import { add, everybody, type Row } from './graph.ts'
import type { PeopleWith, Person } from './match-types.ts'

/** Which of the people are so, as a set of their places. */
export function setOf(people: readonly Person[], isIn: (person: Person) => boolean): Row {
  const row: Row = new Int32Array(Math.ceil(people.length / 32))
  for (const [at, person] of people.entries()) if (isIn(person)) add(row, at)
  return row
}

/** Whether the directory or the registration says this of somebody. */
export function isOf(person: Person, { attribute, value }: PeopleWith): boolean {
  return person.attributes?.[attribute]?.includes(value) ?? false
}

/** The places of those who have each value. */
export function byValue(
  people: readonly Person[],
  valuesOf: (person: Person) => readonly string[] | undefined,
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [at, person] of people.entries()) {
    for (const value of new Set(valuesOf(person))) {
      const found = places.get(value)
      if (found) found.push(at)
      else places.set(value, [at])
    }
  }
  return places
}

/** For each person, those who share a value with them; nothing for whom no value is known. */
export function sharersOf(
  people: readonly Person[],
  valuesOf: (person: Person) => readonly string[] | undefined,
): (person: number) => Row | undefined {
  const rows = new Map(
    [...byValue(people, valuesOf)].map(([value, places]) => {
      const row = nobody(people.length)
      for (const place of places) add(row, place)
      return [value, row] as const
    }),
  )
  return (at) => {
    const values = valuesOf(people[at]!) ?? []
    if (values.length === 0) return undefined
    if (values.length === 1) return rows.get(values[0]!)
    const all = nobody(people.length)
    for (const value of values) for (const [word, bits] of rows.get(value)!.entries()) all[word]! |= bits
    return all
  }
}

/** Those of whom no value is known. */
export function unknownIn(
  people: readonly Person[],
  valuesOf: (person: Person) => readonly string[] | undefined,
): Row {
  return setOf(people, (person) => (valuesOf(person) ?? []).length === 0)
}

function nobody(size: number): Row {
  return new Int32Array(Math.ceil(size / 32))
}

/** Everybody who is not in the set. */
export function allBut(row: Row, size: number): Row {
  return everybody(size).map((word, at) => word & ~row[at]!)
}
