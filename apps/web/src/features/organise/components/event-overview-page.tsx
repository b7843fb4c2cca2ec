import { Armchair, Copy, Link2, Presentation, Timer, type LucideIcon } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card, Chip } from '#web/ui/card.tsx'
import { FieldError } from '#web/ui/field.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { LinkButton } from '#web/ui/link.tsx'
import { OrganiserFrame } from '#web/ui/organiser-frame.tsx'
import { PageTitle } from '#web/ui/page.tsx'
import { SeatGlyph } from '#web/ui/seat-glyph.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { OrganiserNav } from './organiser-nav.tsx'

/** An event as its organiser sees it. */
export interface ManagedEvent {
  readonly id: string
  readonly name: string
  readonly phase: 'draft' | 'published'
  readonly startsAt: string
  readonly endsAt: string
  readonly timeZone: string
  readonly registered: number
  readonly tables: readonly { readonly number: number; readonly seats: number }[]
  readonly speedDate?:
    | { readonly startsAt: string; readonly rounds: number; readonly roundSeconds: number }
    | undefined
  readonly stages: readonly string[]
  /** The whole address of the public page. */
  readonly link: string
}

interface EventOverviewPageProps {
  readonly event: ManagedEvent
  readonly home: string
  readonly isBusy: boolean
  readonly error?: string | undefined
  readonly onPublish: () => void
}

/** What an organiser does with an event: publish it, and share its link. */
export function EventOverviewPage({ event, home, isBusy, error, onPublish }: EventOverviewPageProps) {
  const { t, format } = useTexts()
  const isDraft = event.phase === 'draft'
  return (
    <OrganiserFrame home={home} aside={<OrganiserNav eventId={event.id} current="overview" />}>
      <div>
        <Chip tone={isDraft ? 'brass' : 'bottle'}>{isDraft ? t('home.draft') : t('home.published')}</Chip>
        <PageTitle page={event.name} className="mt-2">
          {isDraft
            ? t('organise.draft.title', { event: event.name })
            : t('organise.open.title', { event: event.name })}
        </PageTitle>
        <p className="mt-1 text-ink-2">
          {t('organise.preview', {
            day: format.day(event.startsAt, event.timeZone),
            time: format.time(event.startsAt, event.timeZone),
            zone: format.city(event.timeZone),
          })}
        </p>
      </div>
      {isDraft ? (
        <Card as="div" className="flex flex-wrap items-center gap-x-4 gap-y-3 px-4 py-3.5">
          <p className="flex-1 text-ink-2">{t('organise.draft.hint')}</p>
          <div role="alert" className="empty:hidden">
            {error && <FieldError>{error}</FieldError>}
          </div>
          <Button isBusy={isBusy} onClick={onPublish}>
            {t('organise.publish')}
          </Button>
        </Card>
      ) : (
        <>
          <ShareLink link={event.link} registered={event.registered} />
          <WayToControl eventId={event.id} />
        </>
      )}
      <Parts event={event} />
    </OrganiserFrame>
  )
}

function ShareLink({ link, registered }: { link: string; registered: number }) {
  const { t } = useTexts()
  const [isCopied, setIsCopied] = useState(false)
  const copy = () => {
    void navigator.clipboard.writeText(link).then(() => setIsCopied(true))
  }
  return (
    <>
      <div className="flex flex-wrap items-center gap-2.5 rounded-card border-[1.5px] border-bottle bg-surface py-2 pr-2 pl-4">
        <Icon of={Link2} />
        <span className="sr-only">{t('organise.link')}</span>
        <a href={link} className="min-w-0 flex-1 text-lg font-semibold wrap-anywhere text-ink no-underline">
          {link.replace(/^https?:\/\//, '')}
        </a>
        <Button onClick={copy}>
          <Icon of={Copy} size={16} />
          <span aria-live="polite">{isCopied ? t('action.copied') : t('action.copy')}</span>
        </Button>
      </div>
      <p className="-mt-2 max-w-prose text-sm text-ink-2">{t('organise.link.hint')}</p>
      <Card as="div" className="flex flex-wrap items-center gap-3.5 px-4 py-3">
        <SeatGlyph
          seats={8}
          taken={Array.from({ length: Math.min(registered, 8) }, (_, seat) => seat)}
          size={44}
          isDecoration
        />
        <b className="flex-1 font-semibold">{t('organise.registered', { count: registered })}</b>
        <ButtonLink look="quiet" href={link} target="_blank" rel="noopener">
          {t('organise.see')}
        </ButtonLink>
      </Card>
    </>
  )
}

function WayToControl({ eventId }: { eventId: string }) {
  const { t } = useTexts()
  return (
    <Card as="div" className="flex flex-wrap items-center gap-x-4 gap-y-3 px-4 py-3">
      <p className="min-w-52 flex-1 text-ink-2">{t('control.go.hint')}</p>
      <LinkButton look="quiet" href={`/organise/${eventId}/live`}>
        {t('control.go')}
      </LinkButton>
    </Card>
  )
}

function Parts({ event }: { event: ManagedEvent }) {
  const { t, format, duration } = useTexts()
  const { tables, speedDate, stages, timeZone } = event
  const seats = tables.reduce((sum, table) => sum + table.seats, 0)
  return (
    <Card className="px-4 pt-3 pb-1">
      <h2 className="text-lg!">{t('organise.parts')}</h2>
      <ul>
        {tables.length > 0 && (
          <Part icon={Armchair}>{t('organise.part.tables', { count: tables.length, seats })}</Part>
        )}
        {speedDate && (
          <Part icon={Timer}>
            {t('organise.part.date', {
              time: format.time(speedDate.startsAt, timeZone),
              rounds: speedDate.rounds,
              duration: duration(speedDate.roundSeconds),
            })}
          </Part>
        )}
        {stages.map((name) => (
          <Part key={name} icon={Presentation}>
            {t('organise.part.stage', { name })}
          </Part>
        ))}
      </ul>
    </Card>
  )
}

function Part({ icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <li className="flex min-h-11 items-center gap-3 border-b border-line py-2 last:border-0">
      <Icon of={icon} className="text-bottle-ink" />
      {children}
    </li>
  )
}
