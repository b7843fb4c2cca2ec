import { LinkButton } from '#web/ui/link.tsx'
import { SeatGlyph } from '#web/ui/seat-glyph.tsx'
import { StillPage } from '#web/ui/still.tsx'
import { useTexts } from '#web/ui/texts.tsx'

/** The one-time link of the first start, opened again. */
export function SetupClosedPage({ signIn }: { signIn: string }) {
  const { t } = useTexts()
  return (
    <StillPage
      title={t('setup.closed.title')}
      art={<SeatGlyph seats={6} taken={[0, 1, 2, 3, 4, 5]} size={150} isDecoration />}
      actions={<LinkButton href={signIn}>{t('setup.sign-in')}</LinkButton>}
    >
      <p>{t('setup.closed')}</p>
    </StillPage>
  )
}
