import type { Signs } from '@stamtafel/domain'
import { useEffect, useEffectEvent, useState } from 'react'
import { useMediaSession } from '#web/media/index.ts'
import { useClock } from '#web/ui/clock.tsx'

/** Keys that are held on the way to something else, such as to another window. */
const HELD = new Set(['Alt', 'AltGraph', 'Control', 'Meta'])

/**
 * What this page notices of the person before it: the latest press anywhere in it, the first motion or word since `motionSince`,
 * and since when it is out of sight. A page that was loaded anew has noticed nothing.
 */
export function useNoticed(motionSince: Date | undefined): Signs {
  const session = useMediaSession()
  const clock = useClock()
  const now = () => new Date(clock())
  const [pressedAt, setPressedAt] = useState<Date | null>(null)
  const [activeAt, setActiveAt] = useState<Date | null>(null)
  const [hiddenSince, setHiddenSince] = useState(() => (document.hidden ? now() : null))

  const press = useEffectEvent((event: Event) => {
    if (event instanceof KeyboardEvent && HELD.has(event.key)) return
    setPressedAt(now())
  })
  const move = useEffectEvent(() => {
    const isNews = motionSince !== undefined && (activeAt === null || activeAt < motionSince)
    if (isNews) setActiveAt(now())
  })
  const look = useEffectEvent(() => setHiddenSince(document.hidden ? now() : null))
  useEffect(() => {
    const watch = new AbortController()
    const options = { signal: watch.signal, capture: true, passive: true }
    addEventListener('pointerdown', (event) => press(event), options)
    addEventListener('keydown', (event) => press(event), options)
    addEventListener('pointermove', () => move(), options)
    document.addEventListener('visibilitychange', () => look(), options)
    return () => watch.abort()
  }, [])
  useEffect(
    () =>
      session.subscribe(() => {
        if (session.view().self.isSpeaking) move()
      }),
    [session],
  )
  return { pressedAt, activeAt, hiddenSince }
}
