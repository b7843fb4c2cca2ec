import { useState } from 'react'
import { Button } from '#web/ui/button.tsx'
import { FieldError } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { Mark } from '#web/ui/logo.tsx'
import { MatPage } from '#web/ui/mat-page.tsx'
import { PageTitle } from '#web/ui/page.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useTexts } from '#web/ui/texts.tsx'

interface SignInPageProps {
  readonly organisationName?: string | undefined
  readonly isBusy: boolean
  readonly error?: string | undefined
  readonly onEmail: (email: string) => void
}

/** The address to which a code is mailed; no password anywhere. */
export function SignInPage({ organisationName, isBusy, error, onEmail }: SignInPageProps) {
  const { t } = useTexts()
  const [email, setEmail] = useState('')
  const [fault, setFault] = useState<string>()
  const send = () => {
    const isAddress = /^\S+@\S+\.\S+$/.test(email.trim())
    setFault(isAddress ? undefined : t(email.trim() ? 'register.email.broken' : 'register.email.missing'))
    if (isAddress) onEmail(email.trim())
  }
  return (
    <MatPage corner={t('in.guest')}>
      <Form onSubmit={send} className="contents">
        <div className="mb-1 flex flex-col items-center">
          <Mark size={46} />
          <PageTitle page={t('in.title')} className="mt-2.5" />
          <p className="mt-1 text-sm text-on-mat-2">
            {organisationName ? t('in.hint', { organisation: organisationName }) : t('in.hint.any')}
          </p>
        </div>
        <TextField
          label={t('in.email')}
          error={fault}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          maxLength={254}
          value={email}
          onChange={setEmail}
        />
        <div role="alert" className="empty:hidden">
          {error && <FieldError>{error}</FieldError>}
        </div>
        <Button type="submit" isWide isBusy={isBusy} className="min-h-11.5!">
          {t('in.submit')}
        </Button>
        <p className="text-xs text-on-mat-2">{t('in.note')}</p>
      </Form>
    </MatPage>
  )
}
