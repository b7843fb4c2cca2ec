import { AppWindow } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#web/ui/button.tsx'
import { Disc, StillPage } from '#web/ui/still.tsx'
import { useTexts } from '#web/ui/texts.tsx'

/** Another tab holds camera and sound (R1): bring them here, or leave them there. */
export function OtherTabPage({ isBusy, onUse }: { isBusy: boolean; onUse: () => void }) {
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
    </StillPage>
  )
}
