import type { ReactNode } from 'react'
import { Logo, Mark } from './logo.tsx'
import { Link } from './link.tsx'

/** The quiet bar above a page that stands on its own: the event's name, or ours. */
export function PlainBar({ name, href, children }: { name?: string; href?: string; children?: ReactNode }) {
  const brand = name ? (
    <span className="flex min-w-0 items-center gap-3">
      <Mark size={30} />
      <strong className="display min-w-0 truncate text-lg">{name}</strong>
    </span>
  ) : (
    <Logo />
  )
  return (
    <header className="flex min-h-16 items-center gap-2 px-4 md:gap-5 md:px-10">
      {href ? (
        <Link href={href} className="min-w-0 text-ink no-underline">
          {brand}
        </Link>
      ) : (
        brand
      )}
      <span className="flex-1" />
      {children}
    </header>
  )
}
