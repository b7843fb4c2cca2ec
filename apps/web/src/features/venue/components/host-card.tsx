import { useRef, type ReactNode } from 'react'
import { classes } from '#web/ui/classes.ts'
import { pageTitle, useHandOnFocus } from '#web/ui/hand-on-focus.ts'

interface HostCardProps {
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}

/** One thing that hosts have to say; when it goes, a keyboard in it goes on from the next, else from what the page is about. */
export function HostCard({ label, className, children }: HostCardProps) {
  const card = useRef<HTMLElement>(null)
  useHandOnFocus(card, nextAfterCard)
  return (
    <section ref={card} aria-label={label} className={classes('w-full max-w-4xl', className)}>
      {children}
    </section>
  )
}

function nextAfterCard(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.from-hosts button') ?? pageTitle()
}
