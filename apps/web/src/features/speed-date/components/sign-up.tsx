import { Button } from '#web/ui/button.tsx'
import { FieldError } from '#web/ui/field.tsx'
import { useTexts } from '#web/ui/texts.tsx'

interface SignUpProps {
  /** When gathering begins. */
  readonly startsAt: string
  readonly isJoined: boolean
  readonly isBusy: boolean
  readonly error?: string | undefined
  readonly onJoin: () => void
}

/** Before people gather one can sign up, and not yet say that one is here: that counts at the time alone (R3). */
export function SignUp({ startsAt, isJoined, isBusy, error, onJoin }: SignUpProps) {
  const { t, format } = useTexts()
  const time = format.time(startsAt)
  return (
    <div className="gather-go">
      <output className="flex-1">
        <b className="block font-semibold">{isJoined ? t('gather.signed') : t('gather.early')}</b>
        <span className="text-sm text-ink-2">{t('gather.early.hint', { time })}</span>
        <span role="alert">{error && <FieldError>{error}</FieldError>}</span>
      </output>
      {!isJoined && (
        <Button size="large" isBusy={isBusy} onClick={onJoin}>
          {t('date.enter')}
        </Button>
      )}
    </div>
  )
}
