import { useState } from 'react'
import type { TilePerson } from '#web/ui/tile.tsx'
import { assignSlots } from './assign-slots.ts'

/** The others by slot, remembered from one rendering to the next; undefined where somebody has left. */
export function useSlots(others: readonly TilePerson[]): readonly (TilePerson | undefined)[] {
  const [before, setBefore] = useState<readonly (string | undefined)[]>([])
  const slots = assignSlots(
    before,
    others.map(({ id }) => id),
  )
  if (slots.join() !== before.join()) setBefore(slots)
  return slots.map((id) => others.find((person) => person.id === id))
}
