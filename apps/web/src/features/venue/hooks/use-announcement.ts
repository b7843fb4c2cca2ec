import { isSaidTo, type Announcement } from '@stamtafel/domain'
import { useState } from 'react'
import { useLive, useLiveMessages } from '#web/live/use-live.ts'
import { useSecondsUntil } from '#web/ui/clock.tsx'
import { useVenue } from '#web/venue/queries.ts'
import { isKeptAmong, keepAmong } from '../kept-among.ts'

/**
 * What a host last said to everybody, to where one is, or to oneself, while it is fresh and not closed; what was closed
 * stays so over a reload, and what was said to a place goes with leaving it.
 */
export function useAnnouncement(): { readonly said: Announcement | undefined; readonly close: () => void } {
  const { eventId } = useLive()
  const { announcement } = useVenue()
  const [heard, setHeard] = useState<Announcement>()
  const [closed, setClosed] = useState<string>()
  const isHere = useIsHere()
  useLiveMessages((message) => {
    if (message.type === 'event.announced') setHeard(message.announcement)
  })
  const latest = later(heard && isHere(heard) ? heard : undefined, announcement ?? undefined)
  const seconds = useSecondsUntil(latest?.until)
  const isClosed =
    latest !== undefined && (latest.id === closed || isKeptAmong(closedKey(eventId), latest.id))
  return {
    said: latest && !isClosed && seconds !== 0 ? latest : undefined,
    close: () => {
      if (!latest) return
      keepAmong(closedKey(eventId), latest.id)
      setClosed(latest.id)
    },
  }
}

function useIsHere(): (said: Announcement) => boolean {
  const { place, lounges } = useVenue()
  const lounge =
    place.kind === 'table'
      ? lounges.find(({ tables }) => tables.some(({ id }) => id === place.tableId))
      : undefined
  return ({ to }) => isSaidTo(to, { place, loungeId: lounge?.id })
}

function later(a: Announcement | undefined, b: Announcement | undefined): Announcement | undefined {
  if (!a || !b) return a ?? b
  return new Date(a.at) < new Date(b.at) ? b : a
}

function closedKey(eventId: string): string {
  return `stamtafel.announcement-closed.${eventId}`
}
