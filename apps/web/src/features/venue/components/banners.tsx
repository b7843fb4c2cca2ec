import { RefreshCw, Utensils, VideoOff, WifiOff } from 'lucide-react'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { useSecondsUntil } from '../../../ui/clock.tsx'
import { useTexts } from '../../../ui/texts.tsx'

/** The live stream is gone: the seat is kept so long, and we try to get back. */
export function ReconnectingBanner({ heldUntil }: { heldUntil?: string | undefined }) {
  const { t, format } = useTexts()
  const seconds = useSecondsUntil(heldUntil)
  return (
    <Banner icon={WifiOff} title={t('net.again.title')}>
      <span className="num">
        {seconds ? t('net.again.kept', { clock: format.clock(seconds) }) : t('net.again.trying')}
      </span>
    </Banner>
  )
}

/** The media server is away, on our side; all else goes on. */
export function MediaAwayBanner() {
  const { t } = useTexts()
  return (
    <Banner icon={VideoOff} title={t('net.media.title')}>
      {t('net.media')}
    </Banner>
  )
}

/** The server says that it leaves: a few seconds, the same place. */
export function ServerLeavingBanner() {
  const { t } = useTexts()
  return (
    <Banner icon={Utensils} title={t('net.leaving.title')}>
      {t('net.leaving')}
    </Banner>
  )
}

/** The page is older than the server: a calm reload, when it suits. */
export function OldPageBanner({ onReload }: { onReload: () => void }) {
  const { t } = useTexts()
  return (
    <Banner
      icon={RefreshCw}
      title={t('net.old.title')}
      action={
        <Button look="quiet" size="small" onClick={onReload}>
          {t('net.old.reload')}
        </Button>
      }
    >
      {t('net.old')}
    </Banner>
  )
}
