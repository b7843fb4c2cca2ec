import type { ReactNode } from 'react'
import { Chip } from '#web/ui/card.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { OrganiserFrame } from '#web/ui/organiser-frame.tsx'
import { PageTitle } from '#web/ui/page.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { OrganiserNav } from './organiser-nav.tsx'

interface ControlRoomPageProps {
  readonly event: { readonly id: string; readonly name: string }
  /** Whether what is shown follows within a second; undefined before it first could. */
  readonly isLive: boolean | undefined
  /** A card for each speed date. */
  readonly speedDates: readonly ReactNode[]
  /** Whatever else there is to run. */
  readonly children?: ReactNode
}

/** Where hosts run an event: its speed dates, its stages, and where its people are. */
export function ControlRoomPage({ event, isLive, speedDates, children }: ControlRoomPageProps) {
  const { t } = useTexts()
  return (
    <OrganiserFrame home="/" aside={<OrganiserNav eventId={event.id} current="control" />}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <PageTitle page={t('control.of', { event: event.name })}>{t('control.title')}</PageTitle>
        <output>
          {isLive !== undefined && (
            <Chip tone={isLive ? 'bottle' : 'rug'}>{isLive ? t('control.live') : t('control.lost')}</Chip>
          )}
        </output>
        <p className="w-full text-ink-2">{event.name}</p>
      </div>
      {speedDates.length > 0 ? speedDates : <Empty title={t('control.empty')} />}
      {children}
    </OrganiserFrame>
  )
}
