import { useQueryClient } from '@tanstack/react-query'
import { WifiOff } from 'lucide-react'
import { useEffect, useEffectEvent } from 'react'
import { useNavigate } from '../routing/index.ts'
import { Button } from '../ui/button.tsx'
import { Disc, StillPage } from '../ui/still.tsx'
import { useTexts } from '../ui/texts.tsx'

const TRY_EVERY_MS = 4000

/** For a page that cannot be had without a network: what was typed is kept, for it tries again without opening anything anew. */
export function OfflinePage() {
  const { t } = useTexts()
  const again = useTryAgain()
  return (
    <StillPage
      title={navigator.onLine ? t('offline.away.title') : t('offline.title')}
      art={<Disc icon={WifiOff} />}
      actions={
        <Button look="quiet" onClick={again}>
          {t('action.again')}
        </Button>
      }
      note={t('offline.trying')}
    >
      <p>{t('offline.hint')}</p>
    </StillPage>
  )
}

/** Asks again for what failed, page and answers alike; by itself as well, and at once when the network is back. */
function useTryAgain(): () => void {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const again = () => {
    void queries.refetchQueries({ predicate: ({ state }) => state.status === 'error' })
    void navigate({ href: location.pathname + location.search + location.hash, replace: true })
  }
  const onTime = useEffectEvent(again)
  useEffect(() => {
    const tryAgain = () => onTime()
    const timer = setInterval(tryAgain, TRY_EVERY_MS)
    addEventListener('online', tryAgain)
    return () => {
      clearInterval(timer)
      removeEventListener('online', tryAgain)
    }
  }, [])
  return again
}
