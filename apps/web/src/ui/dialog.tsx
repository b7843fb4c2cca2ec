import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { LiveRegions } from './announcer.tsx'
import { classes } from './classes.ts'

interface DialogProps {
  /** A question; the buttons answer it in verbs. */
  readonly title: string
  readonly isOpen: boolean
  /** The safe answer, which Escape gives as well. */
  readonly onSafe: () => void
  /** A sheet is a list to choose from: it rises from below on a phone, and a press beside it closes it. */
  readonly look?: keyof typeof LOOKS
  readonly children: ReactNode
}

const LOOKS = {
  card: 'm-auto w-[min(30rem,calc(100vw-2rem))] rounded-sheet p-5.5',
  sheet: 'dialog-sheet',
} as const

/** A press beside it cancels, where the browser knows that. */
const LIGHT = { closedby: 'any' } as const

/** A question over the page; the browser keeps focus inside and gives it back afterwards. */
export function Dialog({ title, isOpen, onSafe, look = 'card', children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()

  useEffect(() => {
    const element = dialog.current
    if (!element || element.open === isOpen) return
    if (isOpen) element.showModal()
    else element.close()
  }, [isOpen])
  // One that goes while it is open gives the focus back as well, which the browser does only for one that is closed.
  useLayoutEffect(() => {
    const element = dialog.current
    return () => element?.close()
  }, [])

  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onSafe()
      }}
      {...(look === 'sheet' ? LIGHT : undefined)}
      className={classes('border border-line bg-surface text-ink shadow-3 backdrop:bg-scrim', LOOKS[look])}
    >
      <h2 id={id} className="mb-1">
        {title}
      </h2>
      {isOpen && (
        <>
          {children}
          <LiveRegions />
        </>
      )}
    </dialog>
  )
}
