import type { EventOverview } from '@stamtafel/contracts'
import { doorsAt } from '@stamtafel/domain'
import { Card } from '#web/ui/card.tsx'
import { useClock } from '#web/ui/clock.tsx'
import { OrganiserFrame } from '#web/ui/organiser-frame.tsx'
import { PageTitle } from '#web/ui/page.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { Edited } from '../parts.ts'
import { OrganiserNav } from './organiser-nav.tsx'
import { AddButton, ChangeButton, PartRow, Section } from './part-bits.tsx'
import { Lounges } from './parts-lounges.tsx'
import { Programme } from './parts-programme.tsx'

export interface PartsProps {
  readonly event: EventOverview
  /** Opens the form for a part; undefined when nothing changes any more. */
  readonly onOpen: ((edited: Edited) => void) | undefined
}

/** All parts of an event as an organiser changes them. */
export function PartsPage({ event, onOpen }: PartsProps & { readonly onOpen: (edited: Edited) => void }) {
  const { t, format } = useTexts()
  const now = useClock()
  const { timeZone, phase } = event
  const times = { phase, startsAt: new Date(event.startsAt), endsAt: new Date(event.endsAt) }
  const isOver = doorsAt(times, new Date(now())) === 'over'
  const open = isOver ? undefined : onOpen
  return (
    <OrganiserFrame home="/" aside={<OrganiserNav eventId={event.id} current="parts" />}>
      <div>
        <PageTitle page={event.name}>{t('parts.title')}</PageTitle>
        <p className="mt-1 text-ink-2">
          {isOver
            ? t('parts.over')
            : `${t('parts.hint')} ${t('parts.zone', { zone: format.city(timeZone) })}`}
        </p>
      </div>
      <Card className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3" label={t('parts.event')}>
        <p className="min-w-48 flex-1 leading-snug">
          <b className="block font-semibold wrap-anywhere">{event.name}</b>
          <span className="text-sm text-ink-2">
            {t('parts.event.time', {
              day: format.day(event.startsAt, timeZone),
              from: format.time(event.startsAt, timeZone),
              to: format.time(event.endsAt, timeZone),
              zone: format.city(timeZone),
            })}
          </span>
        </p>
        {open && <ChangeButton name={event.name} onPress={() => open({ kind: 'event' })} />}
      </Card>
      <Programme event={event} onOpen={open} />
      <Stages event={event} onOpen={open} />
      <Lounges event={event} onOpen={open} />
    </OrganiserFrame>
  )
}

function Stages({ event: { stages }, onOpen }: PartsProps) {
  const { t } = useTexts()
  const add = onOpen && (
    <AddButton onPress={() => onOpen({ kind: 'stage' })}>{t('parts.stage.add')}</AddButton>
  )
  return (
    <Section title={t('parts.stages')} action={add}>
      {stages.length === 0 && <p className="pb-3 text-sm text-ink-2">{t('parts.stages.empty')}</p>}
      <ul>
        {stages.map((stage) => (
          <PartRow key={stage.id}>
            <span className="min-w-0 flex-1 wrap-anywhere">{stage.name}</span>
            {onOpen && <ChangeButton name={stage.name} onPress={() => onOpen({ kind: 'stage', stage })} />}
          </PartRow>
        ))}
      </ul>
    </Section>
  )
}
