import type { Instant } from '@stamtafel/texts/browser'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { classes } from './classes.ts'
import { useSecondsUntil } from './clock.tsx'
import { FieldError } from './field.tsx'
import { Form } from './form.tsx'
import { PageTitle } from './page.tsx'
import { useTexts } from './texts.tsx'

const LENGTH = 6

/** How it stands with a mailed code. */
export type CodeStatus =
  | { readonly kind: 'waiting' | 'checking' | 'expired' }
  /** How many tries are left, where the server says so. */
  | { readonly kind: 'wrong'; readonly left?: number | undefined }
  /** Something else went wrong; the sentence says what. */
  | { readonly kind: 'failed'; readonly message: string }

interface CodeFormProps {
  readonly title: string
  /** Where the code went and how long it works. */
  readonly sent: ReactNode
  readonly status: CodeStatus
  readonly onCode: (code: string) => void
  /** A new code may be asked from this instant on. */
  readonly againAt?: Instant | undefined
  readonly onAgain: () => void
  readonly other?: { readonly label: string; readonly onPress: () => void }
  readonly note?: ReactNode
}

/** Six digits from a mail; pasting fills all, the sixth sends, and a wrong one stays so that it can be mended. */
export function CodeForm({ title, sent, status, onCode, ...rest }: CodeFormProps) {
  const { t } = useTexts()
  const [code, setCode] = useState('')
  const isExpired = status.kind === 'expired'
  const change = (text: string) => {
    const digits = text.replaceAll(/\D/g, '').slice(0, LENGTH)
    setCode(digits)
    if (digits.length === LENGTH && digits !== code && status.kind !== 'checking') onCode(digits)
  }
  return (
    <Form className="contents" onSubmit={() => code.length === LENGTH && onCode(code)}>
      <PageTitle page={isExpired ? t('code.expired.title') : title} />
      <p className="text-sm leading-snug text-balance text-on-mat-2">
        {isExpired ? t('code.expired') : sent}
      </p>
      <CodeField code={code} status={status} onChange={change} />
      <CodeFault status={status} />
      {isExpired ? (
        <Button isWide onClick={rest.onAgain}>
          {t('code.again')}
        </Button>
      ) : (
        <Retry status={status} />
      )}
      <div className="flex flex-wrap items-center justify-center gap-x-2">
        {rest.other && (
          <Button look="bare" size="small" className="text-on-mat-accent!" onClick={rest.other.onPress}>
            {rest.other.label}
          </Button>
        )}
        {!isExpired && <Again at={rest.againAt} onPress={rest.onAgain} />}
      </div>
      <p className="text-xs text-on-mat-2">{rest.note ?? t('code.spam')}</p>
    </Form>
  )
}

interface CodeFieldProps {
  readonly code: string
  readonly status: CodeStatus
  readonly onChange: (text: string) => void
}

function CodeField({ code, status, onChange }: CodeFieldProps) {
  const { t } = useTexts()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <div className="code-field">
      <label htmlFor={id} className="sr-only">
        {t('code.label')}
      </label>
      <input
        ref={field}
        id={id}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        aria-invalid={status.kind === 'wrong' || undefined}
        aria-describedby={status.kind === 'wrong' ? 'code-fault' : undefined}
        readOnly={status.kind === 'checking'}
        value={code}
        onChange={(event) => onChange(event.target.value)}
      />
      <div
        aria-hidden
        className={classes(
          'code-boxes',
          status.kind === 'wrong' && 'code-wrong',
          status.kind === 'expired' && 'code-old',
        )}
      >
        {Array.from({ length: LENGTH }, (_, index) => (
          <span
            key={index}
            className={classes('num', index === Math.min(code.length, LENGTH - 1) && 'code-now')}
          >
            {code[index]}
          </span>
        ))}
      </div>
    </div>
  )
}

function CodeFault({ status }: { status: CodeStatus }) {
  const { t } = useTexts()
  return (
    <div role="alert" className="flex justify-center empty:hidden">
      {status.kind === 'wrong' && (
        <FieldError id="code-fault">
          {status.left === undefined
            ? t('error.code.wrong')
            : `${t('code.wrong', { left: status.left })} ${t('code.wrong.hint')}`}
        </FieldError>
      )}
      {status.kind === 'failed' && <FieldError>{status.message}</FieldError>}
    </div>
  )
}

function Retry({ status }: { status: CodeStatus }) {
  const { t } = useTexts()
  if (status.kind === 'waiting') return null
  const isChecking = status.kind === 'checking'
  return (
    <Button type="submit" isWide isBusy={isChecking}>
      {isChecking ? t('code.checking') : t('code.submit')}
    </Button>
  )
}

function Again({ at, onPress }: { at: Instant | undefined; onPress: () => void }) {
  const { t, format } = useTexts()
  const seconds = useSecondsUntil(at) ?? 0
  if (seconds > 0) {
    return (
      <span className="num text-xs text-on-mat-2">
        {t('code.again.in', { clock: format.clock(seconds) })}
      </span>
    )
  }
  return (
    <Button look="bare" size="small" className="text-on-mat-accent!" onClick={onPress}>
      {t('code.again')}
    </Button>
  )
}
