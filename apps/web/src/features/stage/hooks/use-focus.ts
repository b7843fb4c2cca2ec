import { useEffect, useEffectEvent, useState } from 'react'
import type { TilePerson } from '#web/ui/tile.tsx'
import { nextFocus, type Focus } from '../focus.ts'

const LOOK_EVERY_MS = 500

/** Who stands large among those on stage; undefined on an empty one. */
export function useFocus(people: readonly TilePerson[]): TilePerson | undefined {
  const [focus, setFocus] = useState<Focus>()
  const look = useEffectEvent(() => setFocus((before) => nextFocus(before, people, Date.now())))
  useEffect(() => {
    const timer = setInterval(() => look(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return people.find(({ id }) => id === focus?.attendeeId) ?? people[0]
}
