import { useState } from 'react'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { FieldError } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { RegistrationInput } from '../types.ts'
import { checkRegistration } from './check-registration.ts'

interface RegistrationFormProps {
  readonly organisationName: string
  readonly isBusy: boolean
  /** What went wrong at the server, as a sentence. */
  readonly error?: string | undefined
  readonly onRegister: (input: RegistrationInput) => void
}

/** Name, address and a notice of what is kept; nothing is ticked beforehand, for nothing is asked to be (R23). */
export function RegistrationForm({ organisationName, isBusy, error, onRegister }: RegistrationFormProps) {
  const { t } = useTexts()
  const [input, setInput] = useState<RegistrationInput>({ name: '', email: '' })
  const [isChecked, setIsChecked] = useState(false)
  const faults = isChecked ? checkRegistration(input) : {}
  const send = () => {
    setIsChecked(true)
    if (Object.keys(checkRegistration(input)).length === 0) onRegister(input)
  }
  return (
    <Card as="div" className="shadow-2">
      <Form onSubmit={send} label={t('register.title')} className="flex flex-col gap-3.5 p-5 md:px-6">
        <div>
          <h2>{t('register.title')}</h2>
          <p className="mt-0.5 text-sm text-ink-2">{t('register.hint')}</p>
        </div>
        <TextField
          label={t('register.name')}
          hint={t('register.name.hint')}
          error={faults.name && t(faults.name)}
          name="name"
          autoComplete="name"
          maxLength={80}
          value={input.name}
          onChange={(name) => setInput({ ...input, name })}
        />
        <TextField
          label={t('register.email')}
          error={faults.email && t(faults.email)}
          name="email"
          type="email"
          autoComplete="email"
          inputMode="email"
          maxLength={254}
          value={input.email}
          onChange={(email) => setInput({ ...input, email })}
        />
        <div role="alert" className="empty:hidden">
          {error && <FieldError>{error}</FieldError>}
        </div>
        <Button type="submit" size="large" isWide isBusy={isBusy}>
          {t('register.submit')}
        </Button>
        <p className="text-xs leading-normal text-ink-3">
          <b className="font-semibold">{t('notice.title')}.</b>{' '}
          {t('notice.registration', { organisation: organisationName })}
        </p>
      </Form>
    </Card>
  )
}
