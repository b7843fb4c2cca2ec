import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { useTexts } from './texts.tsx'

export const INPUT =
  'w-full min-h-11 rounded-control border border-line-strong bg-surface px-3 py-2 text-ink placeholder:text-ink-3 aria-invalid:border-rug aria-invalid:shadow-[0_0_0_1px_var(--rug)] in-[.mat]:border-on-mat-2 in-[.mat]:bg-transparent in-[.mat]:text-on-mat in-[.mat]:aria-invalid:border-on-mat-rug'

export interface FieldTexts {
  readonly label: string
  readonly hint?: ReactNode
  /** A sentence that says what to do; it stands under the field and is read with it. */
  readonly error?: string | undefined
  readonly isOptional?: boolean
}

/** A label above, a hint and an error below a control; the ids are the ones of {@link describedBy}. */
export function Field({ id, label, hint, error, isOptional, children }: FieldProps) {
  const { t } = useTexts()
  return (
    <div className="flex min-w-0 flex-col gap-1.5 text-left">
      <label htmlFor={id} className="text-sm font-strong">
        {label}
        {isOptional && (
          <span className="font-normal text-ink-3 in-[.mat]:text-on-mat-2"> {t('field.optional')}</span>
        )}
      </label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-ink-3 in-[.mat]:text-on-mat-2">
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  )
}

interface FieldProps extends FieldTexts {
  readonly id: string
  readonly children: ReactNode
}

/** What is wrong and what to do, with a sign, for colour alone says nothing. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p
      id={id}
      className="flex items-start gap-1.5 text-xs font-semibold text-rug-ink in-[.mat]:text-on-mat-rug"
    >
      <Icon of={CircleAlert} size={14} className="mt-0.5" />
      <span>{children}</span>
    </p>
  )
}

/** Ties a control to what stands under it. */
export function describedBy(id: string, { hint, error }: Pick<FieldTexts, 'hint' | 'error'>) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    'aria-invalid': error ? (true as const) : undefined,
    'aria-describedby': ids || undefined,
  }
}
