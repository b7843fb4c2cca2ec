import { useEffect, useRef } from 'react'
import { useAnnounce } from '#web/ui/announcer.tsx'
import { useSecondsUntil } from '#web/ui/clock.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { NextSeat } from '../next-seat.ts'

interface RevealProps {
  readonly number: number | undefined
  readonly bellAt?: string | undefined
  readonly next?: NextSeat | undefined
}

/**
 * Says politely who is next, when it is revealed and again ten seconds before the bell, in every round anew and when it
 * becomes somebody else; that one sits out is said once.
 */
export function useReveal({ number, bellAt, next }: RevealProps): void {
  const { t, format } = useTexts()
  const announce = useAnnounce()
  const seconds = useSecondsUntil(bellAt) ?? 0
  const names = next?.kind === 'pairing' ? format.list(next.partners.map(({ name }) => name)) : undefined
  const step =
    names === undefined ? `${number} out` : `${number} ${names} ${seconds > 10 ? 'revealed' : 'soon'}`
  const said = useRef('')
  useEffect(() => {
    if (next === undefined || number === undefined || said.current === step) return
    said.current = step
    announce(names === undefined ? t('date.move.out', { number }) : t('date.move.soon', { seconds, names }))
  }, [announce, names, next, number, seconds, step, t])
}
