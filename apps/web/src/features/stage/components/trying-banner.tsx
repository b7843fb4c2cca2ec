import { WifiOff } from 'lucide-react'
import { Banner } from '#web/ui/banner.tsx'
import { useTexts } from '#web/ui/texts.tsx'

/** The door or the stage does not answer: what is shown may be old, and nothing is to be done. */
export function TryingBanner() {
  const { t } = useTexts()
  return (
    <Banner icon={WifiOff} title={t('stage.trying.title')}>
      {t('stage.trying')}
    </Banner>
  )
}
