import type { ReactNode } from 'react'
import { SeatGlyph } from './seat-glyph.tsx'

/** An empty table, what that means, and one thing to do. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className="flex flex-col items-center gap-1.5 px-4 py-8 text-center">
      <SeatGlyph seats={6} taken={[]} size={58} isDecoration />
      <h2 className="font-sans! text-lg! font-semibold! tracking-normal!">{title}</h2>
      {children && <p className="max-w-md text-sm text-ink-2">{children}</p>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  )
}

interface EmptyProps {
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}
