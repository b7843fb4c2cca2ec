import type { SpeedDateDetail } from '@stamtafel/contracts'
import { useTexts } from '#web/ui/texts.tsx'
import { isExtended } from '../host-news.ts'
import { comingRound } from '../scene-of.ts'
import { goodbyeFrom, type DatePartner, type TalkTimes } from '../talk.ts'

interface Talk {
  readonly detail: SpeedDateDetail
  readonly at: Date
  readonly times: TalkTimes
  readonly partners: readonly DatePartner[]
}

/** Under the ring, a sentence about what is on just now, or none. */
export function useTalkHint({ detail, at, times, partners }: Talk): string | undefined {
  const { t, format } = useTexts()
  if (detail.speedDate.pausedAt !== null) return t('round.paused.hint')
  if (at >= new Date(goodbyeFrom(times))) return t('date.keeps')
  if (partners.some(({ state }) => state === 'looking-away')) return t('date.leave.any')
  const coming = comingRound(detail, at)
  if (isExtended(detail.commands, at) && coming?.bellAt) {
    return t('round.more.next', { number: coming.number, time: format.time(coming.bellAt) })
  }
  return undefined
}
