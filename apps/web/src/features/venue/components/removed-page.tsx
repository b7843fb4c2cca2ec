import { DoorOpen } from 'lucide-react'
import { Disc, StillPage } from '#web/ui/still.tsx'
import { useTexts } from '#web/ui/texts.tsx'

/** An organiser took somebody out: said plainly, with whom to ask. */
export function RemovedPage({ eventName }: { eventName: string }) {
  const { t } = useTexts()
  return (
    <StillPage title={t('removed.title')} art={<Disc icon={DoorOpen} />}>
      <p>{t('removed.hint', { event: eventName })}</p>
    </StillPage>
  )
}
