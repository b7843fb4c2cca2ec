import { WifiOff } from 'lucide-react'
import { Banner } from '#web/ui/banner.tsx'
import { useTexts } from '#web/ui/texts.tsx'

/** The door does not answer: nothing is lost, and nothing is to be done. */
export function TryingBanner() {
  const { t } = useTexts()
  return (
    <Banner icon={WifiOff} title={t('table.trying.title')}>
      {t('table.trying')}
    </Banner>
  )
}
