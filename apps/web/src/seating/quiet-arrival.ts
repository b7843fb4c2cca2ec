let isAsked = false

/** Whoever sits down like this is neither heard nor seen at the table until they say so; pages without media may ask it too. */
export function askQuietArrival(): void {
  isAsked = true
}

/** Says once whether it was asked for. */
export function takeQuietArrival(): boolean {
  const wasAsked = isAsked
  isAsked = false
  return wasAsked
}
