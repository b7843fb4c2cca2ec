import { Unlink } from 'lucide-react'
import { LinkButton } from '#web/ui/link.tsx'
import { Disc, StillPage } from '#web/ui/still.tsx'
import { useTexts } from '#web/ui/texts.tsx'

/** A link that opens nothing: what may have happened, and the way to a new one. */
export function BrokenLinkPage({ register }: { register: string }) {
  const { t } = useTexts()
  return (
    <StillPage
      title={t('link.unknown.title')}
      art={<Disc icon={Unlink} />}
      actions={<LinkButton href={register}>{t('link.register')}</LinkButton>}
    >
      <p>{t('link.unknown')}</p>
    </StillPage>
  )
}
