import { useState } from 'react'
import { Button } from '#web/ui/button.tsx'
import { FieldError } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { MatPage } from '#web/ui/mat-page.tsx'
import { PageTitle } from '#web/ui/page.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useTexts } from '#web/ui/texts.tsx'

/** What the first person says about themselves and the organisation. */
export interface FirstStartInput {
  readonly organisationName: string
  readonly name: string
  readonly email: string
}

interface FirstStartPageProps {
  readonly isBusy: boolean
  readonly error?: string | undefined
  readonly onStart: (input: FirstStartInput) => void
}

const EMPTY: FirstStartInput = { organisationName: '', name: '', email: '' }

/** A fresh installation: three fields, all else can wait. */
export function FirstStartPage({ isBusy, error, onStart }: FirstStartPageProps) {
  const { t } = useTexts()
  const [input, setInput] = useState(EMPTY)
  const [isChecked, setIsChecked] = useState(false)
  const faults = faultsIn(input)
  const send = () => {
    setIsChecked(true)
    if (Object.values(faults).every((fault) => fault === undefined)) onStart(input)
  }
  const field = (key: keyof FirstStartInput) => ({
    value: input[key],
    error: isChecked && faults[key] ? t(faults[key]) : undefined,
    onChange: (value: string) => setInput({ ...input, [key]: value }),
  })
  return (
    <MatPage>
      <Form onSubmit={send} className="contents">
        <PageTitle page={t('setup.title')} />
        <p className="text-sm text-on-mat-2">{t('setup.hint')}</p>
        <TextField
          label={t('setup.organisation')}
          name="organization"
          autoComplete="organization"
          maxLength={80}
          {...field('organisationName')}
        />
        <TextField
          label={t('setup.name')}
          name="name"
          autoComplete="name"
          maxLength={80}
          {...field('name')}
        />
        <TextField
          label={t('setup.email')}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          maxLength={254}
          {...field('email')}
        />
        <div role="alert" className="empty:hidden">
          {error && <FieldError>{error}</FieldError>}
        </div>
        <Button type="submit" isWide isBusy={isBusy} className="min-h-11.5!">
          {t('setup.submit')}
        </Button>
      </Form>
    </MatPage>
  )
}

function faultsIn({ organisationName, name, email }: FirstStartInput) {
  return {
    organisationName: organisationName.trim() ? undefined : ('setup.organisation.missing' as const),
    name: name.trim() ? undefined : ('register.name.missing' as const),
    email: /^\S+@\S+\.\S+$/.test(email.trim())
      ? undefined
      : email.trim()
        ? ('register.email.broken' as const)
        : ('register.email.missing' as const),
  }
}
