import { Chip } from '../ui/card.tsx'
import { useSecondsUntil } from '../ui/clock.tsx'
import { useTexts } from '../ui/texts.tsx'

const HOUR = 3600

/** How soon something begins, once it is less than an hour away: in whole minutes, and in seconds in the last one. */
export function SoonChip({ startsAt }: { readonly startsAt: string }) {
  const { t, duration } = useTexts()
  const seconds = useSecondsUntil(startsAt)
  if (seconds === 0 || seconds >= HOUR) return null
  const rough = seconds < 60 ? seconds : Math.floor(seconds / 60) * 60
  return <Chip>{t('agenda.soon', { duration: duration(rough) })}</Chip>
}
