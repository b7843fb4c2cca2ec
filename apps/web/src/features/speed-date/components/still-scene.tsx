import type { ReactNode } from 'react'
import { UnseenPill } from '#web/ui/unseen-pill.tsx'
import { SceneTitle } from './scene-title.tsx'

interface StillSceneProps {
  readonly art: ReactNode
  readonly title: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A scene in which one is in no talk: what is so, what may be done, and that nobody sees or hears one. */
export function StillScene({ art, title, actions, children }: StillSceneProps) {
  return (
    <section className="date-still">
      {art}
      <SceneTitle>{title}</SceneTitle>
      <div className="max-w-md text-ink-2 md:text-md">{children}</div>
      {actions && <div className="flex flex-wrap justify-center gap-2.5">{actions}</div>}
      <UnseenPill />
    </section>
  )
}

/** A cup of coffee from above. */
export function Cup() {
  return (
    <svg width="96" height="96" viewBox="0 0 80 80" aria-hidden className="cup">
      <rect x="60" y="33" width="16" height="14" rx="7" className="cup-paper" />
      <circle cx="36" cy="40" r="32" className="cup-saucer" />
      <circle cx="36" cy="40" r="25" className="cup-paper" />
      <circle cx="36" cy="40" r="18" className="cup-coffee" />
    </svg>
  )
}
