import { AppWindow } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#web/ui/button.tsx'
import { FieldError } from '#web/ui/field.tsx'
import { Disc, StillPage } from '#web/ui/still.tsx'
import { useTexts } from '#web/ui/texts.tsx'

interface OtherTabPageProps {
  readonly isBusy: boolean
  /** Why they could not be brought here. */
  readonly error?: string | undefined
  readonly onUse: () => void
}

/** Another tab holds camera and sound (R1): bring them here, or leave them there. */
export function OtherTabPage({ isBusy, error, onUse }: OtherTabPageProps) {
  const { t } = useTexts()
  const [isLeft, setIsLeft] = useState(false)
  return (
    <StillPage
      title={t('tab.other.title')}
      art={<Disc icon={AppWindow} />}
      actions={
        <>
          <Button isBusy={isBusy} onClick={onUse}>
            {t('tab.use')}
          </Button>
          {!isLeft && (
            <Button look="quiet" onClick={() => setIsLeft(true)}>
              {t('tab.leave')}
            </Button>
          )}
        </>
      }
    >
      <p aria-live="polite">{isLeft ? t('tab.left') : t('tab.other')}</p>
      <div role="alert">{error && <FieldError>{error}</FieldError>}</div>
    </StillPage>
  )
}
