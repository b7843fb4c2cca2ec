import { LinkButton } from '../ui/link.tsx'
import { SeatGlyph } from '../ui/seat-glyph.tsx'
import { StillPage } from '../ui/still.tsx'
import { useTexts } from '../ui/texts.tsx'

/** For an address at which there is nothing, or nothing any more. */
export function NoPage() {
  const { t } = useTexts()
  return (
    <StillPage
      title={t('page.none')}
      art={<SeatGlyph seats={6} taken={[]} size={150} isDecoration />}
      actions={<LinkButton href="/">{t('action.home')}</LinkButton>}
    >
      <p>{t('page.none.hint')}</p>
    </StillPage>
  )
}
