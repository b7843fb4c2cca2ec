/**
 * Where each of the others sits on screen: nobody changes place while people talk, who comes late takes the
 * first free slot, and free slots at the end go away.
 */
export function assignSlots(
  before: readonly (string | undefined)[],
  present: readonly string[],
): readonly (string | undefined)[] {
  const slots = before.map((id) => (id !== undefined && present.includes(id) ? id : undefined))
  for (const id of present) {
    if (slots.includes(id)) continue
    const free = slots.indexOf(undefined)
    if (free === -1) slots.push(id)
    else slots[free] = id
  }
  while (slots.length > 0 && slots.at(-1) === undefined) slots.pop()
  return slots
}
