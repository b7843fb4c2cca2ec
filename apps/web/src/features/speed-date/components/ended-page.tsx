import { LinkButton } from '#web/ui/link.tsx'
import { SeatGlyph } from '#web/ui/seat-glyph.tsx'
import { StillPage } from '#web/ui/still.tsx'
import { useTexts } from '#web/ui/texts.tsx'

interface EndedPageProps {
  readonly met: number
  readonly people: string
  readonly foyer: string
}

/** After the last round: what is left is the best part. */
export function EndedPage({ met, people, foyer }: EndedPageProps) {
  const { t } = useTexts()
  const taken = Array.from({ length: Math.min(met, 5) }, (_, index) => index + 1)
  return (
    <StillPage
      title={t('over.title')}
      art={<SeatGlyph seats={6} taken={taken} yours={0} size={150} isDecoration />}
      actions={
        <>
          <LinkButton href={people}>{t('over.people')}</LinkButton>
          <LinkButton look="quiet" href={foyer}>
            {t('action.foyer')}
          </LinkButton>
        </>
      }
    >
      <p>{met > 0 ? t('date.met', { count: met }) : t('after.empty.hint')}</p>
    </StillPage>
  )
}
