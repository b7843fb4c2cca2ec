/** Who stands large on the stage, and since when they spoke last. */
export interface Focus {
  readonly attendeeId: string
  readonly spokeAt: number
}

/** Milliseconds for which somebody stays large after their last word, so that a cough moves nobody. */
const STAYS_MS = 2000

interface Speaker {
  readonly id: string
  readonly isSpeaking?: boolean | undefined
}

/** Who stands large now: whoever speaks, after the one before has been silent for a moment; nobody on an empty stage. */
export function nextFocus(
  before: Focus | undefined,
  onStage: readonly Speaker[],
  now: number,
): Focus | undefined {
  const current = before && onStage.find(({ id }) => id === before.attendeeId)
  if (before && current?.isSpeaking === true) return { ...before, spokeAt: now }
  const isSettled = before !== undefined && current !== undefined && now - before.spokeAt < STAYS_MS
  if (isSettled) return before
  const speaker = onStage.find(({ isSpeaking }) => isSpeaking === true)
  if (speaker) return { attendeeId: speaker.id, spokeAt: now }
  if (before && current) return before
  const [first] = onStage
  return first && { attendeeId: first.id, spokeAt: now }
}
