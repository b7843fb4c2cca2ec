import type { ChatMessage } from '@stamtafel/domain'
import { useEffect, useEffectEvent, useRef } from 'react'
import { atMostEvery, type Throttle } from '#web/live/at-most-every.ts'
import { useAnnounce } from '#web/ui/announcer.tsx'
import { useTexts } from '#web/ui/texts.tsx'

const EVERY_MS = 10_000

/** Tells readers of the screen how many messages of others have come, now and then, and never each of them. */
export function useArrivals(messages: readonly ChatMessage[], myId: string): void {
  const { t } = useTexts()
  const announce = useAnnounce()
  const told = useRef<number>(undefined)
  const last = messages.at(-1)?.sequence ?? 0
  const tell = useEffectEvent(() => {
    const before = told.current ?? last
    told.current = last
    const count = messages.filter(
      ({ sequence, author }) => sequence > before && author.attendeeId !== myId,
    ).length
    if (count > 0) announce(t('chat.arrived', { count }))
  })
  const throttle = useRef<Throttle>(undefined)
  useEffect(() => {
    const made = atMostEvery(EVERY_MS, () => tell())
    throttle.current = made
    return made.stop
  }, [])
  useEffect(() => {
    if (last > 0) throttle.current?.run()
  }, [last])
}
