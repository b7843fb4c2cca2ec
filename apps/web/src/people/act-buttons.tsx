import { Button } from '../ui/button.tsx'
import { FieldError } from '../ui/field.tsx'
import { useTexts } from '../ui/texts.tsx'

interface ActButtonsProps {
  /** The verb of the act. */
  readonly label: string
  /** Going back stands first and stands out. */
  readonly isSafeMain?: boolean
  /** It is known about whom. */
  readonly isReady: boolean
  readonly isBusy: boolean
  readonly error: string | undefined
  readonly onBack: () => void
  readonly onGo: () => void
}

/** The two answers of an act's dialog; Escape is going back. */
export function ActButtons({ label, isSafeMain = false, isReady, isBusy, error, ...on }: ActButtonsProps) {
  const { t } = useTexts()
  const back = (
    <Button look={isSafeMain ? 'main' : 'quiet'} onClick={on.onBack}>
      {t('acts.back')}
    </Button>
  )
  return (
    <div className="mt-3 flex flex-col gap-2">
      <div role="alert" className="empty:hidden">
        {error && <FieldError>{error}</FieldError>}
      </div>
      {!isReady && <p className="text-xs text-ink-2">{t('acts.whom.first')}</p>}
      <div className="flex flex-wrap gap-2">
        {isSafeMain && back}
        <Button look={isSafeMain ? 'rug-quiet' : 'rug'} disabled={!isReady} isBusy={isBusy} onClick={on.onGo}>
          {label}
        </Button>
        {!isSafeMain && back}
      </div>
    </div>
  )
}
