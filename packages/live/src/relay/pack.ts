/** Cuts a batch into the fewest lists, in order, whose JSON stays below a size; one too large goes alone. */
export function pack<T>(things: readonly T[], maxBytes: number): T[][] {
  const lists: T[][] = []
  let room = 0
  for (const thing of things) {
    const bytes = Buffer.byteLength(JSON.stringify(thing)) + 1
    if (bytes > room) {
      lists.push([])
      room = maxBytes
    }
    lists.at(-1)?.push(thing)
    room -= bytes
  }
  return lists
}
