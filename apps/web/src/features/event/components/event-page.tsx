import { CalendarDays, Clock, Laptop, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { PlainBar } from '#web/ui/bar.tsx'
import { Chip } from '#web/ui/card.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { LinkButton } from '#web/ui/link.tsx'
import { PageTitle } from '#web/ui/page.tsx'
import { LanguageSwitch, ThemeSwitch } from '#web/ui/switches.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { PublicEvent } from '../types.ts'
import { EventAgenda } from './event-agenda.tsx'
import { EventTable } from './event-table.tsx'

interface EventPageProps {
  readonly event: PublicEvent
  readonly signIn: string
  /** The registration form, or what stands in its place. */
  readonly children: ReactNode
}

/** The public page of an event: what, when, who is coming, and the form that saves a seat. */
export function EventPage({ event, signIn, children }: EventPageProps) {
  const { t } = useTexts()
  return (
    <>
      <PlainBar>
        <ThemeSwitch className="max-md:hidden" />
        <LanguageSwitch />
        <LinkButton look="quiet" href={signIn} className="max-md:hidden">
          {t('register.sign-in')}
        </LinkButton>
      </PlainBar>
      <main id="content" className="event-page">
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-2 text-sm text-ink-2">
            <Chip tone="bottle">{event.organisationName}</Chip>
            {t('event.by')}
          </p>
          <PageTitle page={event.name} className="mt-2.5 mb-4 text-5xl! tracking-[-.032em]!" />
          <Facts event={event} />
        </div>
        <div className="event-page-form">{children}</div>
        <div className="event-page-more">
          <EventTable registered={event.registered} />
          <EventAgenda event={event} />
        </div>
      </main>
    </>
  )
}

function Facts({ event }: { event: PublicEvent }) {
  const { t, format } = useTexts()
  const { startsAt, endsAt, timeZone } = event
  const there = { from: format.time(startsAt, timeZone), until: format.time(endsAt, timeZone) }
  const here = { from: format.time(startsAt), until: format.time(endsAt) }
  return (
    <ul className="flex flex-col gap-x-6 gap-y-2 md:flex-row md:flex-wrap">
      <Fact icon={CalendarDays}>{format.day(startsAt, timeZone)}</Fact>
      <Fact icon={Clock}>
        {t('time.range', { ...there, zone: format.city(timeZone) })}
        {here.from !== there.from && (
          <span className="block text-sm text-ink-2">{t('time.yours', here)}</span>
        )}
      </Fact>
      <Fact icon={Laptop}>{t('event.browser')}</Fact>
    </ul>
  )
}

function Fact({ icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <li className="flex gap-2.5">
      <Icon of={icon} size={19} className="mt-0.5 text-bottle-ink" />
      <span>{children}</span>
    </li>
  )
}
