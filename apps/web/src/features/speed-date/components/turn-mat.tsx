import { useEffect, useRef } from 'react'
import { useAnnounce } from '#web/ui/announcer.tsx'
import { firstNameOf } from '#web/ui/avatar.tsx'
import { BeerMat } from '#web/ui/beer-mat.tsx'
import { useClock, useSecondsUntil } from '#web/ui/clock.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { turnAt, type TurnTaker } from '../turns.ts'

interface TurnMatProps {
  /** All who talk, you among them. */
  readonly takers: readonly (TurnTaker & { readonly name: string })[]
  readonly yourId: string
  readonly from: Date
  readonly until: Date
}

/** In a trio the mat shows whose turn it is to tell, and says so at each change (R10). */
export function TurnMat({ takers, yourId, from, until }: TurnMatProps) {
  const { t } = useTexts()
  const clock = useClock()
  useSecondsUntil(until)
  const turn = turnAt(takers, { from, until }, new Date(clock()))
  const taker = takers.find(({ id }) => id === turn)
  const words =
    taker && (taker.id === yourId ? t('date.turn.you') : t('date.turn', { name: firstNameOf(taker.name) }))
  useTurnSaid(words)
  if (!words) return null
  return (
    <BeerMat className="date-mat">
      <span className="text-xs font-semibold">{t('date.turn.short')}</span>
      <b className="display text-md leading-tight!">{words}</b>
    </BeerMat>
  )
}

function useTurnSaid(words: string | undefined): void {
  const announce = useAnnounce()
  const said = useRef<string>(undefined)
  useEffect(() => {
    if (words === undefined || words === said.current) return
    said.current = words
    announce(words)
  }, [announce, words])
}
