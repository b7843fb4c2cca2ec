import { Button } from '#web/ui/button.tsx'
import { FieldError } from '#web/ui/field.tsx'
import { Mark } from '#web/ui/logo.tsx'
import { MatPage } from '#web/ui/mat-page.tsx'
import { PageTitle } from '#web/ui/page.tsx'
import { useTexts } from '#web/ui/texts.tsx'

interface LinkPageProps {
  /** Where it is known before the door opens. */
  readonly eventName?: string | undefined
  /** The first name, where it is known before the door opens. */
  readonly firstName?: string | undefined
  readonly isBusy: boolean
  readonly error?: string | undefined
  readonly onOpen: () => void
}

/** Where a personal link leads: a press opens the door, for scanners of mail only look. */
export function LinkPage({ eventName, firstName, isBusy, error, onOpen }: LinkPageProps) {
  const { t } = useTexts()
  return (
    <MatPage>
      <span className="self-center">
        <Mark size={46} />
      </span>
      <PageTitle page={firstName ? t('link.title', { name: firstName }) : t('link.title.any')} />
      <p className="text-on-mat-2">{eventName ? t('link.hint', { event: eventName }) : t('link.hint.any')}</p>
      <div role="alert" className="flex justify-center empty:hidden">
        {error && <FieldError>{error}</FieldError>}
      </div>
      <Button size="large" isWide isBusy={isBusy} onClick={onOpen}>
        {isBusy ? t('link.opening') : t('link.open')}
      </Button>
    </MatPage>
  )
}
