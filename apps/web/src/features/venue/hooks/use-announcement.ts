import type { Announcement } from '@stamtafel/domain'
import { useState } from 'react'
import { useLive, useLiveMessages } from '#web/live/use-live.ts'
import { useSecondsUntil } from '#web/ui/clock.tsx'
import { keep, kept } from '#web/ui/kept.ts'
import { useVenue } from '#web/venue/queries.ts'

/** What a host last said to everybody, while it is fresh and not closed; what was closed stays so over a reload. */
export function useAnnouncement(): { readonly said: Announcement | undefined; readonly close: () => void } {
  const { eventId } = useLive()
  const { announcement } = useVenue()
  const [heard, setHeard] = useState<Announcement>()
  const [closed, setClosed] = useState(() => kept(closedKey(eventId)))
  useLiveMessages((message) => {
    if (message.type === 'event.announced') setHeard(message.announcement)
  })
  const latest = later(heard, announcement ?? undefined)
  const seconds = useSecondsUntil(latest?.until)
  return {
    said: latest && latest.id !== closed && seconds !== 0 ? latest : undefined,
    close: () => {
      if (!latest) return
      keep(closedKey(eventId), latest.id)
      setClosed(latest.id)
    },
  }
}

function later(a: Announcement | undefined, b: Announcement | undefined): Announcement | undefined {
  if (!a || !b) return a ?? b
  return new Date(a.at) < new Date(b.at) ? b : a
}

function closedKey(eventId: string): string {
  return `stamtafel.announcement-closed.${eventId}`
}
