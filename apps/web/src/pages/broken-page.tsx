import { ApiError } from '@stamtafel/client'
import { Coffee } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { Disc, StillPage } from '../ui/still.tsx'
import { useTexts } from '../ui/texts.tsx'
import { OfflinePage } from './offline-page.tsx'

/** For a page that broke, or could not be fetched; where only the network is away it says that. */
export function BrokenPage({ error }: { readonly error: unknown }) {
  const { t } = useTexts()
  const isUnreached = error instanceof ApiError && error.status === 0
  if (isUnreached || !navigator.onLine) return <OfflinePage />
  const code = error instanceof ApiError ? error.requestId : undefined
  return (
    <StillPage
      title={t('page.failed')}
      art={<Disc icon={Coffee} />}
      actions={<Button onClick={() => location.reload()}>{t('action.again')}</Button>}
      note={code && t('page.failed.code', { code })}
    >
      <p>{t('page.failed.hint')}</p>
    </StillPage>
  )
}
