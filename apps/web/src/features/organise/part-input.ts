/** What is written into the fields of a form, by their names. */
export type Fields<N extends string = string> = Readonly<Record<N, string>>

/** A form of something that others may change meanwhile. */
export interface PartInput<I extends Fields> {
  /** What is in the fields. */
  readonly input: I
  /** What is stored, as far as the form has seen it. */
  readonly stored: I
  /** What somebody else has stored in fields that were changed here as well. */
  readonly theirs: Readonly<Record<string, string | undefined>>
  /** Fields that were not touched here, and show what somebody else has stored meanwhile. */
  readonly followed: readonly string[]
}

export function beginInput<I extends Fields>(stored: I): PartInput<I> {
  return { input: stored, stored, theirs: {}, followed: [] }
}

/**
 * Takes in what is stored by now: a field that was not touched follows, one that was changed on both sides keeps what was
 * written here and shows the other beside it. The same form again where nothing is new.
 */
export function followStored<I extends Fields>(form: PartInput<I>, stored: I): PartInput<I> {
  const changed = Object.keys(stored).filter((name) => stored[name] !== form.stored[name])
  if (changed.length === 0) return form
  const untouched = changed.filter((name) => form.input[name] === form.stored[name])
  const collided = changed.filter((name) => !untouched.includes(name) && form.input[name] !== stored[name])
  return {
    stored,
    input: { ...form.input, ...pick(stored, untouched) },
    theirs: {
      ...form.theirs,
      ...Object.fromEntries(changed.map((name) => [name, undefined])),
      ...pick(stored, collided),
    },
    followed: [...new Set([...form.followed, ...untouched])],
  }
}

/** Writes into a field; whose change it shows is then no longer of interest. */
export function writeInput<I extends Fields>(form: PartInput<I>, name: string, value: string): PartInput<I> {
  return {
    ...form,
    input: { ...form.input, [name]: value },
    theirs: value === form.theirs[name] ? { ...form.theirs, [name]: undefined } : form.theirs,
    followed: form.followed.filter((one) => one !== name),
  }
}

function pick(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? '']))
}
