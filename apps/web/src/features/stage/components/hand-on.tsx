import { useRef, type ReactNode } from 'react'
import { pageTitle, useHandOnFocus } from '#web/ui/hand-on-focus.ts'

/** What one may do oneself at a stage; a keyboard in it goes on, when it goes, from what one may do then. */
export function OwnPart({ children }: { readonly children: ReactNode }) {
  const part = useRef<HTMLDivElement>(null)
  useHandOnFocus(part, nextAtStage)
  return (
    <div ref={part} data-own-part className="contents">
      {children}
    </div>
  )
}

/** Where a keyboard goes on at a stage: what a host asks, never its yes, else one's own first button, else the title. */
export function nextAtStage(): HTMLElement | null {
  return (
    document.querySelector<HTMLElement>('[data-invitation]') ??
    document.querySelector<HTMLElement>('[data-own-part] button') ??
    pageTitle()
  )
}
