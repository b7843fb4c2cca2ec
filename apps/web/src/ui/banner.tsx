import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface BannerProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}

/** A fact above the page that lasts until it is over; read aloud politely when it appears. */
export function Banner({ icon, title, children, action }: BannerProps) {
  return (
    <output className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-big bg-delft-soft px-3.5 py-2.5 text-sm leading-snug text-delft-ink">
      <Icon of={icon} />
      <span className="min-w-48 flex-1">
        <b className="font-bold">{title}</b> {children}
      </span>
      {action}
    </output>
  )
}
