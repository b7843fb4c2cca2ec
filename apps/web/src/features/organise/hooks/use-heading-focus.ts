import { useEffect, useRef, type RefObject } from 'react'

/**
 * After what a dialog shows has been swapped for something else, the button that did it is gone: focus goes to the heading
 * of the dialog, which says what is there now.
 */
export function useHeadingFocus(view: string): RefObject<HTMLDivElement | null> {
  const content = useRef<HTMLDivElement>(null)
  const before = useRef(view)
  useEffect(() => {
    if (before.current === view) return
    before.current = view
    const heading = content.current?.closest('dialog')?.querySelector<HTMLElement>('h2')
    if (!heading) return
    heading.tabIndex = -1
    heading.focus()
  }, [view])
  return content
}
