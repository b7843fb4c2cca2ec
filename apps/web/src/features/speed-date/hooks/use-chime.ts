import { useEffect, useState } from 'react'
import { useClock } from '#web/ui/clock.tsx'
import { keep, kept } from '#web/ui/kept.ts'
import type { Chime } from '../components/chime-switch.tsx'
import { playChime } from '../play-chime.ts'

const KEY = 'stamtafel.chime'
const AHEAD_MS = 10_000

/** Rings softly ten seconds before a bell, on a device on which somebody chose so (R15); never late. */
export function useChime(bellAt: Date | undefined): Chime {
  const clock = useClock()
  const [isChosen, setIsChosen] = useState(() => kept(KEY) === 'on')
  const bell = bellAt?.getTime()
  useEffect(() => {
    const waitMs = bell === undefined ? -1 : bell - AHEAD_MS - clock()
    if (!isChosen || waitMs < 0) return undefined
    const timer = setTimeout(() => void playChime(), waitMs)
    return () => clearTimeout(timer)
  }, [isChosen, bell, clock])
  return {
    isChosen,
    onChoose(isNowChosen) {
      setIsChosen(isNowChosen)
      keep(KEY, isNowChosen ? 'on' : undefined)
    },
    onHear: () => void playChime(),
  }
}
