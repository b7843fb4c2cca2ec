import { Link } from '#web/ui/link.tsx'
import { classes } from '#web/ui/classes.ts'
import { useTexts } from '#web/ui/texts.tsx'

interface OrganiserNavProps {
  readonly eventId: string
  readonly current: 'overview' | 'control' | 'reports'
}

/** The pages of an event for those who run it. */
export function OrganiserNav({ eventId, current }: OrganiserNavProps) {
  const { t } = useTexts()
  const pages = [
    { key: 'overview', href: `/organise/${eventId}`, label: t('organise.overview') },
    { key: 'control', href: `/organise/${eventId}/live`, label: t('control.title') },
    { key: 'reports', href: `/organise/${eventId}/reports`, label: t('reports.title') },
  ] as const
  return (
    <nav aria-label={t('control.nav')} className="-mx-2 flex flex-wrap">
      {pages.map(({ key, href, label }) => (
        <Link
          key={key}
          href={href}
          aria-current={key === current ? 'page' : undefined}
          className={classes(
            'flex min-h-11 items-center px-2 text-sm no-underline outline-offset-0 focus-visible:outline-brass',
            key === current
              ? 'font-semibold text-on-frame underline! decoration-brass decoration-2 underline-offset-8'
              : 'text-on-frame-2',
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}
