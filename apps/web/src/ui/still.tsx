import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { PageTitle } from './page.tsx'

interface StillPageProps {
  readonly title: string
  /** A drawing: a disc with a sign, a table, a face. */
  readonly art: ReactNode
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** Last and small, such as a code for whoever helps. */
  readonly note?: ReactNode
}

/** A page when something is in the way: what happened, what is safe, what to do, in that order. */
export function StillPage({ title, art, children, actions, note }: StillPageProps) {
  return (
    <main
      id="content"
      className="mx-auto flex w-full max-w-3xl flex-1 flex-col items-center justify-center gap-8 px-5 py-12 md:flex-row md:gap-12"
    >
      <div className="flex-none">{art}</div>
      <div className="flex max-w-md flex-col gap-3">
        <PageTitle page={title} />
        <div className="flex flex-col gap-2 text-ink-2">{children}</div>
        {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
        {note && <p className="text-sm text-ink-3">{note}</p>}
      </div>
    </main>
  )
}

/** A beer mat with a sign on it. */
export function Disc({ icon, size = 128 }: { icon: LucideIcon; size?: number }) {
  return (
    <span style={{ width: size, height: size }} className="mat text-on-mat-accent">
      <Icon of={icon} size={Math.round(size * 0.3)} />
    </span>
  )
}
