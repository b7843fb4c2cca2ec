import type { Ask, Person, Reason } from './match-types.ts'
import { isExperienced, isNewcomer } from './scores.ts'

/** What a group may be told of besides what its people say of themselves; the directory shows it to everybody. */
const SPOKEN = ['department', 'team', 'country']

/**
 * What is true of all of these people, out of the fields alone, that they may be told; an ask only where its audience
 * has everybody else in it, so that one for the matching alone is never told.
 */
export function reasonsAmong(people: readonly Person[]): Reason[] {
  return [
    ...asksMet(people),
    ...interestsShared(people),
    ...SPOKEN.flatMap((name) => attributeOf(people, name)),
    ...newcomersMet(people),
  ]
}

function asksMet(people: readonly Person[]): Reason[] {
  return people.flatMap((asker) => {
    const others = people.filter((person) => person !== asker)
    return (asker.asks ?? [])
      .filter((ask) => others.every((other) => mayLearn(other, asker, ask)))
      .flatMap(({ topic }): Reason[] => {
        const helper = others.find(({ offers }) => offers?.includes(topic))
        return helper ? [{ kind: 'ask-meets-offer', askedBy: asker.id, offeredBy: helper.id, topic }] : []
      })
  })
}

/** Whether somebody may know of another's ask; who has no known department might be of the same. */
function mayLearn(other: Person, asker: Person, { audience }: Ask): boolean {
  if (audience !== 'not-my-line') return audience === 'everyone'
  const [own, theirs] = [departmentsOf(asker), departmentsOf(other)]
  const isElsewhere =
    own.length > 0 && theirs.length > 0 && !theirs.some((department) => own.includes(department))
  return isElsewhere && asker.managerId !== other.id && other.managerId !== asker.id
}

function departmentsOf({ attributes }: Person): readonly string[] {
  return attributes?.['department'] ?? []
}

function interestsShared([first, ...others]: readonly Person[]): Reason[] {
  const shared = [...new Set(first?.interests)].filter((interest) => {
    return others.every(({ interests }) => interests?.includes(interest))
  })
  return shared.map((interest) => ({ kind: 'shared-interest', interest }))
}

/** That all share values of an attribute, or that no two do. */
function attributeOf(people: readonly Person[], attribute: string): Reason[] {
  const [first = [], ...others] = people.map(({ attributes }) => attributes?.[attribute] ?? [])
  const shared = first.filter((value) => others.every((values) => values.includes(value)))
  if (shared.length > 0) return [{ kind: 'same', attribute, values: shared }]
  const all = [first, ...others].map((values) => [...new Set(values)])
  const values = all.flat()
  const isDifferent = all.every(({ length }) => length > 0) && new Set(values).size === values.length
  return isDifferent ? [{ kind: 'different', attribute, values }] : []
}

function newcomersMet(people: readonly Person[]): Reason[] {
  const newcomer = people.find(isNewcomer)
  const experienced = people.find(isExperienced)
  if (newcomer === undefined || experienced === undefined) return []
  return [{ kind: 'newcomer-with-experienced', newcomer: newcomer.id, experienced: experienced.id }]
}
