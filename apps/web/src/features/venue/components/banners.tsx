import { Utensils, WifiOff } from 'lucide-react'
import { useLive } from '#web/live/use-live.ts'
import { Banner } from '#web/ui/banner.tsx'
import { Button } from '#web/ui/button.tsx'
import { useSecondsUntil } from '#web/ui/clock.tsx'
import { useTexts } from '#web/ui/texts.tsx'

/** The live stream is gone: the seat is kept so long, and we try to get back. */
export function ReconnectingBanner({ heldUntil }: { heldUntil?: string | undefined }) {
  const { t, format } = useTexts()
  const { stream } = useLive()
  const seconds = useSecondsUntil(heldUntil)
  return (
    <Banner
      icon={WifiOff}
      title={navigator.onLine ? t('net.again.title') : t('net.offline.title')}
      action={
        <Button look="quiet" size="small" onClick={stream.retryNow}>
          {t('net.now')}
        </Button>
      }
    >
      <span className="num">
        {seconds ? t('net.again.kept', { clock: format.clock(seconds) }) : t('net.again.trying')}
      </span>
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
