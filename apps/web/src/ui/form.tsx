import { useRef, type ReactNode } from 'react'
import { flushSync } from 'react-dom'

interface FormProps {
  /** Looks at what was filled in and sends it, or shows what is missing. */
  readonly onSubmit: () => void
  readonly className?: string
  readonly label?: string
  readonly children: ReactNode
}

/** A form that we check ourselves, in the reader's language; after a failed check focus goes to the first fault. */
export function Form({ onSubmit, className, label, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null)
  return (
    <form
      ref={form}
      noValidate
      aria-label={label}
      className={className}
      onSubmit={(event) => {
        event.preventDefault()
        flushSync(onSubmit)
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
      }}
    >
      {children}
    </form>
  )
}
