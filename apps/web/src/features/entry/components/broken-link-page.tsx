import { Unlink } from 'lucide-react'
import { Disc, StillPage } from '#web/ui/still.tsx'
import { useTexts } from '#web/ui/texts.tsx'

/** A link that opens nothing: what may have happened, and how to get a new one; which event it was for nobody can tell. */
export function BrokenLinkPage() {
  const { t } = useTexts()
  return (
    <StillPage title={t('link.unknown.title')} art={<Disc icon={Unlink} />}>
      <p>{t('link.unknown')}</p>
    </StillPage>
  )
}
