import { useEffect, useId, useRef, type ReactNode } from 'react'

interface DialogProps {
  /** A question; the buttons answer it in verbs. */
  readonly title: string
  readonly isOpen: boolean
  /** The safe answer, which Escape gives as well. */
  readonly onSafe: () => void
  readonly children: ReactNode
}

/** A question over the page; the browser keeps focus inside and gives it back afterwards. */
export function Dialog({ title, isOpen, onSafe, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()

  useEffect(() => {
    const element = dialog.current
    if (!element || element.open === isOpen) return
    if (isOpen) element.showModal()
    else element.close()
  }, [isOpen])

  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onSafe()
      }}
      className="m-auto w-[min(30rem,calc(100vw-2rem))] rounded-sheet border border-line bg-surface p-5.5 text-ink shadow-3 backdrop:bg-scrim"
    >
      <h2 id={id} className="mb-1">
        {title}
      </h2>
      {isOpen && children}
    </dialog>
  )
}
