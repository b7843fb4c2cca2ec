import { DoorClosed } from 'lucide-react'
import { LinkButton } from '#web/ui/link.tsx'
import { SeatGlyph } from '#web/ui/seat-glyph.tsx'
import { Disc, StillPage } from '#web/ui/still.tsx'
import { useTexts } from '#web/ui/texts.tsx'

interface EventTimes {
  readonly name: string
  readonly startsAt: string
  readonly endsAt: string
}

/** The doors are not open yet: when they do, and that nobody need do anything. */
export function DoorsShutPage({ event, opensAt }: { event: EventTimes; opensAt: string }) {
  const { t, format } = useTexts()
  return (
    <StillPage title={t('soon.title')} art={<Disc icon={DoorClosed} />}>
      <p>{t('soon.hint', { event: event.name, day: format.day(opensAt), time: format.time(opensAt) })}</p>
    </StillPage>
  )
}

/** The event is over: what is left is the best part. */
export function EventOverPage({ event, people }: { event: EventTimes; people: string }) {
  const { t, format } = useTexts()
  return (
    <StillPage
      title={t('over.title')}
      art={<SeatGlyph seats={6} taken={[1, 2, 4]} yours={0} size={150} isDecoration />}
      actions={<LinkButton href={people}>{t('over.people')}</LinkButton>}
    >
      <p>{t('over.hint', { event: event.name, time: format.time(event.endsAt) })}</p>
    </StillPage>
  )
}
