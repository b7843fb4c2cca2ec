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

/** Says politely who is next, when it is revealed and again ten seconds before the bell, in every round anew. */
export function useReveal({ number, bellAt, next }: RevealProps): void {
  const { t, format } = useTexts()
  const announce = useAnnounce()
  const seconds = useSecondsUntil(bellAt) ?? 0
  const step = `${number} ${seconds > 10 ? 'revealed' : 'soon'}`
  const said = useRef('')
  useEffect(() => {
    if (next === undefined || number === undefined || said.current === step) return
    const isAgain = said.current.startsWith(`${number} `)
    said.current = step
    if (next.kind === 'pairing') {
      announce(t('date.move.soon', { seconds, names: format.list(next.partners.map(({ name }) => name)) }))
    } else if (!isAgain) {
      announce(t('date.move.out', { number }))
    }
  }, [announce, format, next, number, seconds, step, t])
}
