import { CalendarDays, Megaphone, RadioTower, Users, type LucideIcon } from 'lucide-react'
import { Icon } from '#web/ui/icon.tsx'
import { Link } from '#web/ui/link.tsx'
import { classes } from '#web/ui/classes.ts'
import { useTexts } from '#web/ui/texts.tsx'

export type OrganiserPlace = 'overview' | 'parts' | 'control' | 'people' | 'say' | 'reports'

interface OrganiserNavProps {
  readonly eventId: string
  readonly current: OrganiserPlace
}

/** The pages of an event for those who run it; on a phone those used while it is on stand under the thumb. */
export function OrganiserNav({ eventId, current }: OrganiserNavProps) {
  const { t } = useTexts()
  const base = `/organise/${eventId}`
  const pages: readonly Way[] = [
    { key: 'overview', href: base, label: t('organise.overview') },
    { key: 'parts', href: `${base}/parts`, label: t('parts.title'), isTab: true },
    { key: 'control', href: `${base}/live`, label: t('control.title'), isTab: true },
    { key: 'people', href: `${base}/people`, label: t('attendees.title'), isTab: true },
    { key: 'say', href: `${base}/say`, label: t('say.title'), isTab: true },
    { key: 'reports', href: `${base}/reports`, label: t('reports.title') },
  ]
  return (
    <>
      <nav aria-label={t('control.nav')} className="-mx-2 flex flex-wrap">
        {pages.map(({ key, href, label, isTab = false }) => (
          <Link
            key={key}
            href={href}
            aria-current={key === current ? 'page' : undefined}
            className={classes(
              'flex min-h-11 items-center px-2 text-sm no-underline outline-offset-0 focus-visible:outline-brass',
              isTab && 'max-md:hidden',
              key === current
                ? 'font-semibold text-on-frame underline! decoration-brass decoration-2 underline-offset-8'
                : 'text-on-frame-2',
            )}
          >
            {label}
          </Link>
        ))}
      </nav>
      <Tabs base={base} current={current} />
    </>
  )
}

interface Way {
  readonly key: OrganiserPlace
  readonly href: string
  readonly label: string
  /** It has a tab of its own on a phone. */
  readonly isTab?: boolean
}

function Tabs({ base, current }: { readonly base: string; readonly current: OrganiserPlace }) {
  const { t } = useTexts()
  const tabs: readonly (Way & { readonly icon: LucideIcon })[] = [
    { key: 'control', href: `${base}/live`, label: t('control.tab.live'), icon: RadioTower },
    { key: 'people', href: `${base}/people`, label: t('control.tab.people'), icon: Users },
    { key: 'say', href: `${base}/say`, label: t('control.tab.say'), icon: Megaphone },
    { key: 'parts', href: `${base}/parts`, label: t('parts.tab'), icon: CalendarDays },
  ]
  return (
    <nav aria-label={t('control.tabs')} className="venue-nav organiser-tabs md:hidden">
      {tabs.map(({ key, href, label, icon }) => (
        <Link
          key={key}
          href={href}
          aria-current={key === current ? 'page' : undefined}
          className={classes('venue-link', key === current && 'venue-link-current')}
        >
          <Icon of={icon} size={20} />
          <span>{label}</span>
        </Link>
      ))}
    </nav>
  )
}
