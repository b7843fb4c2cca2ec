import { Plus } from 'lucide-react'
import { Avatar } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card, Chip } from '#web/ui/card.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Link, LinkButton } from '#web/ui/link.tsx'
import { PageTitle } from '#web/ui/page.tsx'
import { LanguageButton, LanguageSwitch, ThemeSwitch } from '#web/ui/switches.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { VenueBar } from '#web/ui/venue-bar.tsx'

/** An event as the organisation's home page lists it. */
export interface EventSummary {
  readonly id: string
  readonly name: string
  readonly startsAt: string
  readonly endsAt: string
  readonly timeZone: string
  readonly state: 'draft' | 'published' | 'over'
  readonly registered: number
  /** Where a press on it leads. */
  readonly href: string
}

interface OrganisationPageProps {
  readonly organisationName: string
  readonly person: { readonly id: string; readonly name: string }
  readonly events: readonly EventSummary[]
  /** The page to make an event; undefined for whom may not. */
  readonly newEvent?: string | undefined
  readonly home: string
  readonly onSignOut: () => void
}

/** The organisation's home: what is coming up, and the way to organise something. */
export function OrganisationPage(props: OrganisationPageProps) {
  const { t } = useTexts()
  const { organisationName, person, events, newEvent, home } = props
  const coming = events.filter(({ state }) => state !== 'over')
  const past = events.filter(({ state }) => state === 'over')
  return (
    <>
      <VenueBar home={home} name={organisationName} detail={t('app.name')}>
        <ThemeSwitch />
        <div className="max-md:hidden">
          <LanguageSwitch />
        </div>
        <LanguageButton className="md:hidden" />
        <Button look="bare" size="small" onClick={props.onSignOut}>
          {t('home.sign-out')}
        </Button>
        <span className="max-md:hidden">
          <Avatar {...person} size={36} isYou />
        </span>
      </VenueBar>
      <main id="content" className="mx-auto flex w-full max-w-4xl flex-1 flex-col gap-5 px-4 py-5 md:px-6">
        <div className="flex flex-wrap items-end justify-between gap-3">
          <PageTitle page={t('home.title', { organisation: organisationName })} />
          {newEvent && coming.length > 0 && <NewButton href={newEvent} />}
        </div>
        {coming.length === 0 ? (
          <Card>
            <Empty title={t('home.empty')} action={newEvent && <NewButton href={newEvent} />}>
              {newEvent ? t('home.empty.hint') : t('home.empty.member')}
            </Empty>
          </Card>
        ) : (
          <EventList title={t('home.soon')} events={coming} />
        )}
        {past.length > 0 && <EventList title={t('home.past')} events={past} />}
      </main>
    </>
  )
}

function NewButton({ href }: { href: string }) {
  const { t } = useTexts()
  return (
    <LinkButton href={href}>
      <Icon of={Plus} size={17} />
      {t('home.new')}
    </LinkButton>
  )
}

function EventList({ title, events }: { title: string; events: readonly EventSummary[] }) {
  return (
    <section>
      <h2 className="mb-2.5">{title}</h2>
      <Card as="div">
        <ul>
          {events.map((event) => (
            <EventRow key={event.id} event={event} />
          ))}
        </ul>
      </Card>
    </section>
  )
}

const TONES = { draft: 'brass', published: 'bottle', over: 'plain' } as const

function EventRow({ event }: { event: EventSummary }) {
  const { t, format } = useTexts()
  const { startsAt, endsAt, timeZone, state } = event
  const leaf = format.leaf(startsAt, timeZone)
  return (
    <li className="relative flex items-center gap-3.5 border-b border-line px-4 py-3 last:border-0 hover:bg-surface-2">
      <span
        aria-hidden
        className="flex size-11.5 flex-none flex-col items-center justify-center rounded-[10px] bg-bottle-soft text-2xs leading-tight font-semibold text-bottle-ink"
      >
        <b className="num text-lg leading-tight">{leaf.day}</b>
        {leaf.month}
      </span>
      <span className="min-w-0 flex-1 leading-snug">
        <Link
          href={event.href}
          className="font-semibold text-ink no-underline after:absolute after:inset-0 after:content-['']"
        >
          {event.name}
        </Link>
        <span className="block text-sm text-ink-2">
          {format.day(startsAt, timeZone)},{' '}
          {t('time.range', {
            from: format.time(startsAt, timeZone),
            until: format.time(endsAt, timeZone),
            zone: format.city(timeZone),
          })}
          {state !== 'draft' && `, ${t('home.seats', { count: event.registered })}`}
        </span>
      </span>
      <Chip tone={TONES[state]}>{t(`home.${state}`)}</Chip>
    </li>
  )
}
