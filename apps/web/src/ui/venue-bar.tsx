import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { Link } from './link.tsx'
import { Mark } from './logo.tsx'

export interface VenueLink {
  readonly href: string
  readonly label: string
  readonly icon: LucideIcon
  readonly isCurrent: boolean
  /** Where there is no room for all of them. */
  readonly isLeftOutOnPhones?: boolean
}

interface VenueBarProps {
  readonly home: string
  readonly name: string
  readonly detail: string
  /** The ways from here; none where there is only one page. */
  readonly links?: readonly VenueLink[]
  readonly navigation?: string
  readonly children?: ReactNode
}

/** The bar of every page inside: where you are and where you can go; on a phone the ways stand at the bottom. */
export function VenueBar({ home, name, detail, navigation, links, children }: VenueBarProps) {
  return (
    <header className="flex h-15 items-center gap-3 border-b border-line bg-surface px-4 md:h-16 md:px-6">
      <Link href={home} className="flex min-w-0 items-center gap-3 text-ink no-underline">
        <Mark size={30} />
        <span className="flex min-w-0 flex-col leading-tight">
          <strong className="truncate font-serif text-md font-semibold">{name}</strong>
          <span className="truncate text-xs text-ink-3">{detail}</span>
        </span>
      </Link>
      {links && <Navigation label={navigation} links={links} />}
      <div className="ml-auto flex items-center gap-2 md:gap-3">{children}</div>
    </header>
  )
}

function Navigation({ label, links }: { label: string | undefined; links: readonly VenueLink[] }) {
  return (
    <nav aria-label={label} className="venue-nav">
      {links.map((link) => (
        <Link
          key={link.href}
          href={link.href}
          aria-current={link.isCurrent ? 'page' : undefined}
          className={classes(
            'venue-link',
            link.isCurrent && 'venue-link-current',
            link.isLeftOutOnPhones === true && 'max-md:hidden',
          )}
        >
          <Icon of={link.icon} size={20} className="md:hidden" />
          <span>{link.label}</span>
        </Link>
      ))}
    </nav>
  )
}
