import { useLocation } from '../routing/index.ts'
import { LinkButton } from '../ui/link.tsx'
import { SeatGlyph } from '../ui/seat-glyph.tsx'
import { StillPage } from '../ui/still.tsx'
import { useTexts } from '../ui/texts.tsx'

const IN_EVENT = /^\/e\/[^/]+(?=\/(?!register$))/

/** For an address at which there is nothing, or nothing any more; within an event it leads to the foyer. */
export function NoPage() {
  const { t } = useTexts()
  const [foyer] = IN_EVENT.exec(useLocation().pathname) ?? []
  return (
    <StillPage
      title={t('page.none')}
      art={<SeatGlyph seats={6} taken={[]} size={150} isDecoration />}
      actions={<LinkButton href={foyer ?? '/'}>{t(foyer ? 'action.foyer' : 'action.home')}</LinkButton>}
    >
      <p>{t('page.none.hint')}</p>
    </StillPage>
  )
}
