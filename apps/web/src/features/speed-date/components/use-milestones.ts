import type { Instant } from '@stamtafel/texts/browser'
import { useEffect, useRef } from 'react'
import { useAnnounce } from '#web/ui/announcer.tsx'
import { useSecondsUntil } from '#web/ui/clock.tsx'
import { useTexts } from '#web/ui/texts.tsx'

type Milestone = 'half' | 'minute' | 'ten' | 'goodbye'

/**
 * Says politely that half the time is over, that a minute and that ten seconds are left, and that it is time for a goodbye;
 * nothing when a host gives time and the clock goes back behind one of them.
 */
export function useMilestones(goodbyeFrom: Instant, lasts: number): void {
  const { t } = useTexts()
  const announce = useAnnounce()
  const reached = milestoneAt(useSecondsUntil(goodbyeFrom), lasts)
  const before = useRef(reached)
  useEffect(() => {
    if (reached === before.current) return
    const isLater = orderOf(reached) > orderOf(before.current)
    before.current = reached
    if (reached && isLater) announce(t(SENTENCES[reached]))
  }, [reached, announce, t])
}

const SENTENCES = { half: 'date.half', minute: 'date.minute', ten: 'date.ten', goodbye: 'date.bye' } as const

const ORDER = ['half', 'minute', 'ten', 'goodbye'] as const satisfies readonly Milestone[]

/** The later it is, the higher; before the first, -1. */
function orderOf(milestone: Milestone | undefined): number {
  return ORDER.findIndex((one) => one === milestone)
}

/** The last milestone that has been passed; in rounds of two minutes and less, half is no news beside a minute. */
export function milestoneAt(seconds: number, lasts: number): Milestone | undefined {
  if (seconds === 0) return 'goodbye'
  if (seconds <= 10 && lasts > 30) return 'ten'
  if (seconds <= 60 && lasts > 60) return 'minute'
  return seconds <= lasts / 2 && lasts > 120 ? 'half' : undefined
}
